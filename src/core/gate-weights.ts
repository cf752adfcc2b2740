/** What each of the gate's features is worth, in log-odds. Written by `npm run train:gate`; edit the pastes, not the numbers. */

export const BIAS = -2.29;

export const FAMILIES: Readonly<Record<string, string>> = {
  questions: `
    asks to know, not for help -1.14;
    a status that is none of these errors -0.33;
    a status of success -0.61;
    somebody reports a failure 0.74;
    asks for help 0.98;
    since a time, or again and again 1.11;
    work stands still because of it 0.35;
    a person tells of own things 0.27;
    on behalf of somebody 0.21;
    a fenced text -0.70;
    a stack trace 0.47;
    a person tells how it ended -2.04;
    a review, plan or page of documentation -1.72;
    the wording is the subject -0.65;
    made for a test or on purpose -1.25;
    a joke, a game or private life -1.34;
    doors, cars and invitations -1.29;
    figures, rules and dashboards -0.96;
    a list of several things -0.89;
    a test run -1.01;
    machine text 0.44;
    a log line that reports no trouble -1.40;
    a log line that reports trouble 0.49;
    an answered request 0.36;
    a notice to its reader 0.26;
    a whole sentence as machines write it 0.04;
    a question 0.56;
    an error of a program by name 0.53;
    introduced as an error 1.05;
    a status with its name 1.09;
    a quoted text -0.79;
    it went well -1.01;
    it was fixed or is being changed -1.37;
    a change is announced -0.91;
    somebody asks what a word means -0.16;
    it is being discussed, not suffered -1.58;
    source code -1.51;
    a parser stumbles -0.18;
    a file or a disk -0.70;
    money or cards -0.99;
    goods, licences or certificates -0.05;
    invalid input, not credentials -0.14;
    a database -1.25;
    only if, or from now on -1.09;
    a text in a file of texts or settings -1.29;
    a count of many -0.43;
    a long sentence without a quote 0.42;
    the error is nearly the whole line 0.33;
    the error is a good part of the line 0.21;
    a telling signature 0.95;
    a status by its number -0.55;
    a long signature 1.16;
    the error opens the line 1.24;
    the error ends the line 0.51;
    a verb of saying stands before it 0.48;
    it is named, not met -0.27;
    told as a fact -0.29;
    said to somebody -0.47;
    other words between its words 0.36;
    other words between its words in machine text -0.30;
    an error code 0.81;
    it is denied -0.87;
    the score of its kind 2.80;
    other kinds beside it -0.70`,
  after: `
    again -0.26; and 0.36; anyone 0.26; because -0.43; can -0.33; code 0.57; count -0.53; detail 0.33; do 0.18;
    e 0.19; error 0.59; error description 0.39; exception -0.33; for 0.63; for this 0.32; for user 0.29; from 0.26;
    from the 0.29; h 0.28; has 0.33; has expired 0.36; http 0.33; in -0.92; invalid -0.29; is -0.39; it 0.31;
    jwt 0.19; key 0.28; login -0.53; of -0.34; on 0.39; on the 0.46; or -0.24; passed -0.42; path 0.20;
    perform 0.22; perform this 0.23; please 0.31; provided 0.30; put -0.43; reconnect 0.55; reconnect to 0.22;
    see -0.71; sign -0.37; sign in -0.32; so -0.40; status 0.50; stock 0.07; that 0.32; the 0.40; this 0.61;
    this morning -0.20; this page 0.28; to -0.25; type -0.03; var -0.20; when 0.87; when she 0.22; when the 0.16;
    you do -0.21`,
  before: `
    a 0.38; allowed 0.24; and say -0.25; as 0.31; body error 0.41; column -0.24; description -0.01;
    disconnected 0.02; ebay 0.33; el -0.16; error code -0.06; error description 0.33; event -0.25; exception 0.40;
    expired 0.41; expired please 0.22; false error 0.46; for -0.38; found -0.42; get 0.18; got -0.37; grant 0.23;
    has -0.30; has expired 0.48; have 0.32; http 0.34; i -0.35; i get 0.31; i see -0.30; in 0.27; info -0.25;
    info msg -0.27; invalid -0.38; invalid grant 0.23; is -0.33; it 0.13; json error -0.28; key 0.23; la 0.27;
    le 0.30; login failed -0.33; message 0.71; more -0.27; name or 0.27; new -0.34; no more -0.29;
    not allowed 0.24; not found -0.42; of -0.22; oidc 0.27; or 0.56; our 0.17; page -0.39; please 0.31;
    salesforce 0.21; say the 0.36; sh -0.22; slack 0.27; still 0.21; test -0.52; that -0.26; the app -0.23;
    throw new -0.34; title 0.41; token 0.11; type -0.22; user 0.29; warn -0.27; was -0.33; when -0.23; will -0.28`,
  form: `
    a command with telling words 0.30; a line of talk -0.26; a log with a status and common words 0.37;
    a log with common words -0.24; a stack trace 0.26; an answer with its head 0.42;
    an answer with its head with a status and common words 0.25;
    an answer with its head with a status and telling words -0.26; an answer with its head with telling words 0.40;
    data 0.20; data with a status -0.14; data with a status and common words 0.26; data with telling words 0.33;
    lines of talk -0.31; lines of talk with common words -0.18; talk with a quote -0.35;
    talk with a quote with a status -0.24; talk with a quote with common words -0.14`,
  kind: `
    credential-format 0.41; deprecated-auth 0.41; forbidden-403 -0.86; invalid-credentials -0.56;
    token-expired -1.06; unauthorised-401 -0.15`,
  lines: `
    1 0.60; 2 0.30; 4 and more -0.61`,
  opens: `
    auth -0.27; authentication 0.23; code 0.43; doc -0.37; ebay 0.25; error 0.23; faq -0.25; getting 0.24;
    how -0.33; http 0.38; if -0.23; in -0.30; info -0.39; invalid 0.27; java -0.27; key -0.30; l 0.28; la 0.32;
    login -0.42; message 0.55; mintsoft 0.31; note 0.18; nov -0.23; o 0.30; our 0.51; password -0.31; please -0.34;
    pr -0.35; resolved -0.25; response -0.26; should -0.25; since 0.44; slack 0.17; status 0.36; the 0.58;
    this 0.36; tine 0.31; token 0.26; ts -0.47; webhook 0.30; who -0.24; why 0.33; your 0.26`,
  said: `
    a 0.89; aadst 0.33; accepted 0.23; access 0.48; again -0.75; all -0.30; allowed -0.34; and 0.29;
    anmeldung -0.58; api 0.32; auth -0.58; authenticate 0.53; authentication 0.59; authorization 0.38;
    authorized 0.25; basic -0.74; been -0.45; brak 0.00; by 0.23; cannot -0.32; certificate 0.49; changed -0.68;
    code 0.32; connected 0.32; connection -0.45; credential -0.30; de 0.45; dead -0.32; denied -0.67;
    deprecated -0.28; doe -0.25; doesnt 0.22; dont 0.35; e 0.40; entered 0.34; est 0.28; exist -0.28; expire -0.69;
    for 0.59; forbidden -0.14; found 0.29; from -0.33; grant -0.39; granted -0.27; hard 0.24; have -0.82;
    http 0.32; id 0.26; in 0.30; inactive -0.40; insufficient 0.30; integration 0.55; invalid -0.24; ip 0.20;
    is 0.27; isnt 0.65; ist 0.28; it 0.06; jwt 0.54; key -0.44; lack -0.34; link -0.40; logged 0.30; login -0.23;
    lost -0.50; method -0.20; methode -0.25; my -0.19; n 0.21; name -0.31; no -0.31; not 0.16; oauth -0.29;
    of -0.69; old -0.48; only 0.55; our -0.29; out -0.20; password -0.35; permitted -0.24; please -0.36;
    publickey 0.36; re 0.56; recognize 0.29; reconnect -0.64; reconnected 0.21; refreshing -0.09; refused -0.36;
    removed -0.25; request 0.27; required 0.11; retired 0.41; right 0.22; role -0.23; rotated -0.31; say 0.34;
    session -0.80; shop -0.03; show -0.19; signature 0.27; signed -0.62; status 0.43; stopped 0.31; store -0.31;
    supported -0.34; switched -0.31; this 0.11; timed 0.19; token -0.66; turned 0.42; unauthorized 0.61;
    unknown -0.31; until 0.22; uprawnien 0.09; valid -0.36; verify 0.25; webhook -0.26; when -0.18; will -0.47;
    with 0.46; wont 0.38; your -0.34`,
  word: `
    a -0.27; access 0.23; account 0.89; acme 0.53; action 0.75; active -0.40; add -0.47; added -0.38;
    administrator 0.33; after -0.77; again -0.40; age -0.54; ago 0.29; all -0.51; allegro 0.21; allowed -0.39;
    although 0.24; amz -0.41; anonymous -0.39; answer -0.46; anything 0.28; api 0.27; app 0.53; are -0.21;
    asp -0.25; assert -0.24; async -0.55; at -0.26; attempt 0.27; audit -0.44; auth -0.47; authenticate 0.27;
    authentication 0.60; authorize 0.28; available 0.25; await -0.41; aws 0.28; backlog -0.20; bank 0.31;
    banner -0.73; bash -0.32; basic 0.20; before -0.85; bei -0.42; beim 0.36; being 0.31; best -0.22; better -0.31;
    between -0.27; block -0.24; body 0.64; book 0.70; bounce 0.35; bridge 0.24; but 0.43; button 0.37; buy -0.24;
    by -0.56; caling 0.31; call 0.47; cancel 0.44; cannot 0.84; card -0.51; carrier 0.57; catalogue 0.24;
    catch -0.45; ce 0.29; charset 0.28; check -0.48; checklist -0.31; chore -0.23; class -0.70; clave 0.22;
    cleanup -0.25; client 0.26; clock -0.32; close 0.33; closing -0.39; co 0.35; code 0.38; column -0.36; com 0.53;
    come 0.36; commit -0.31; complain 0.39; compte 0.28; con 0.26; connect 0.60; connection 0.82; connector 0.59;
    constraint -0.39; contact 0.38; content 0.34; copied 0.58; correct 0.35; could 0.37; count -0.59; courier 0.77;
    cred 0.33; credential 0.51; crm 0.24; cs -0.45; current -0.30; custom -0.30; danke -0.25; das -0.46;
    dashboard 0.45; day -0.36; db -0.65; de -0.64; dead 0.26; declined -0.36; delete 0.24; deleted -0.40;
    demo -0.39; denied -0.61; deploy -0.28; description 0.18; design -0.41; detail 1.03; dhl 0.23; dice -0.29;
    die -0.33; digest -0.28; doc -0.65; documentation 0.30; dont -0.35; dovecot 0.38; down -0.38; draft -0.45;
    drop -0.27; due 0.53; duration 0.21; eacce -0.42; ebay 0.65; edge 0.18; edi 0.34; el -0.24; else 0.41;
    end -0.37; endpoint 0.49; entity -0.44; enum -0.25; equal -0.54; era -0.19; eror 0.26; erp 0.29; errno -0.34;
    error 0.43; es -0.27; etiquetas 0.23; etsy 0.37; every 1.23; everybody -0.20; evri 0.31; exceeded -0.43;
    expect -0.61; expire -0.29; expired -0.99; export 0.51; expr -0.38; extension 0.26; failing 0.25;
    failure -0.25; faire -0.20; fake 0.53; faq -0.40; fault 0.56; faultstring 0.36; feat -0.74; feature -0.48;
    feed 0.16; fernhill 0.26; fetch 0.23; file -0.16; fine 0.48; finish -0.43; first -0.23; five -0.47; fix -0.57;
    fixed 0.26; for -0.81; forbidden -0.74; format 0.32; found -0.24; friday 0.21; from -0.47; ftp 0.38; fur -0.24;
    gate -0.23; getting 0.42; giving 0.40; gmt 0.40; good -0.63; google 0.62; got -1.01; green -0.97; grey 0.20;
    group 0.42; guide -0.35; h 0.45; handheld 0.34; handler 0.22; has -0.31; he -0.39; her 0.39; holiday 0.19;
    hook 0.46; hour 0.24; how -0.76; html -0.25; http 0.49; hubspot 0.28; i -0.31; if -1.10; ignore -0.21;
    ill -0.44; im -0.50; imap 0.47; in -0.42; info -0.48; information 0.38; insert -0.20; instance 0.31; int -0.40;
    integration 0.45; integrity -0.30; interactive 0.27; into -0.34; ip -0.30; issued 0.24; it -0.46; its 0.34;
    ive 0.37; java -0.51; jemand -0.23; jenkin 0.24; job 0.64; json -0.23; just -0.30; jwt 0.54; kafka -0.34;
    kto -0.31; label 0.36; lang 0.23; legal -0.38; length 0.43; lgtm -0.32; license -0.24; lifetime 0.26;
    like -0.30; limit -0.73; line -0.66; linnwork 0.27; logger -0.29; lol -0.25; long -0.22; look 0.40; m -0.45;
    macro -0.34; main 0.28; manager 0.25; many -0.21; marketing -0.28; may 0.28; mean -0.49; message 0.83;
    met 0.34; metric -0.28; microsoft 0.22; midnight 0.25; migration -0.66; mintsoft 0.54; minute 0.20; mit 0.31;
    mkdir -0.40; mock -0.59; mode 0.56; move 0.39; ms 0.21; msg 0.14; n 0.20; name -0.37; need -0.55; never -0.50;
    new -0.47; next -0.26; nginx 0.36; nice -0.34; nie 0.20; nightly 0.28; node 0.43; none 0.28; nos 0.43;
    not -0.40; now 0.38; npm -0.31; oauth 0.47; oder -0.68; of -0.59; offboarding -0.17; ok -1.19; okhttp 0.21;
    on 0.22; onboarding -0.26; once -0.59; online 0.26; only 0.16; opening 0.39; opinion -0.40; ops -0.44;
    order 0.39; org 0.15; origin -0.44; otherwize -0.25; our 0.81; out -0.29; over 0.40; own -0.36; page -0.33;
    pal 0.23; para -0.29; park -0.29; passed -0.67; patch 0.42; payment -0.39; payout 0.24; pedido 0.45;
    perform 0.25; pipeline 0.23; plain 0.48; plan -0.38; please -0.54; popup -0.30; portal 0.33; post 0.31;
    power 0.32; pr -0.66; prod 0.46; product 0.60; profile 0.40; provided 0.45; provider 0.29; public -0.25;
    pull -0.27; put 0.18; q -0.27; que 0.28; question -0.43; quick 0.39; raise -0.37; rate -0.51; re 0.26;
    reading 0.77; reason -0.41; received 0.29; red 0.36; referense -0.61; release -0.58; remember -0.30;
    remote 0.76; request 0.32; required 0.26; res -0.47; resolved -0.43; resource 0.37; rest 0.29; returned 0.27;
    returning -0.20; review -0.19; revoked -0.67; rfc -0.22; role -0.30; room -0.79; rotated -0.40; rotation -0.25;
    rule -0.29; runbook -0.34; sage 0.27; said 0.26; sale 0.52; salesforce 0.31; same 0.76; sample -0.47;
    sandbox 0.34; saved 0.25; say 0.35; scope -0.33; screenshot -0.22; se -0.31; section -0.43; security 0.24;
    see -0.34; select -0.79; sender 0.26; service 0.21; session -0.19; setting 0.50; sftp 0.38; ship 0.51;
    shipment 0.36; shop 0.41; shopify 0.32; shopware 0.56; should -0.51; shown -0.50; sign 0.29; signing 0.24;
    since 0.40; slack 0.33; slide -0.83; slow -0.42; smile -0.26; so -0.82; solved -0.36; someone -0.51;
    soon -0.25; sp -0.27; space -0.39; sql -0.36; started 0.42; state -0.29; station 0.31; still 0.18; stock 0.39;
    store 0.69; story -0.58; stuck 0.23; subject -0.27; successfully -0.28; svc 0.48; synchronized -0.20;
    system -0.30; t 0.22; tab 0.24; tell 0.12; template -0.25; test -0.89; than -0.09; thank -0.21; that -0.67;
    their -0.37; them 0.29; though 0.42; three -0.35; through -0.20; throw -0.99; ticket -0.45; tile 0.24;
    tine 0.51; title 0.60; today 0.35; tok 0.28; too -0.31; total -0.33; treat -0.24; trie 0.56; true -0.44;
    try 0.47; tuesday -0.43; twice 0.25; type 0.25; u 0.24; unable 0.27; under -0.30; up 0.47; upload 0.32;
    url 0.84; user 1.11; using 0.64; usuario 0.30; utc 0.19; violation -0.27; w -0.44; waiting -0.47;
    warehouse -0.29; was -0.73; we -0.59; webhook 0.56; well -0.31; went -0.55; were -0.53; what -0.66; when -0.33;
    why 0.19; within -0.27; without -0.42; wont 0.25; woo 0.30; wording -0.35; worked 0.29; would -0.20;
    write 0.30; wrote -0.63; x -0.32; xero 0.31; y -0.24; year -0.50; yesterday 0.37; you -0.41; youll -0.25;
    z 0.29; zalando 0.26; zap 0.25`,
  words: `
    over 60 0.67`,
};
