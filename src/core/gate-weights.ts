/** What each of the gate's features is worth, in log-odds. Written by `npm run train:gate`; edit the pastes, not the numbers. */

export const BIAS = -2.15;

export const FAMILIES: Readonly<Record<string, string>> = {
  questions: `
    asks to know, not for help -1.20;
    a status that is none of these errors -0.42;
    a status of success -0.66;
    somebody reports a failure 0.70;
    asks for help 0.98;
    since a time, or again and again 1.22;
    work stands still because of it 0.27;
    a person tells of own things 0.27;
    on behalf of somebody 0.20;
    a fenced text -0.70;
    a stack trace 0.53;
    a person tells how it ended -1.95;
    a review, plan or page of documentation -1.74;
    the wording is the subject -0.73;
    made for a test or on purpose -1.27;
    a joke, a game or private life -1.33;
    doors, cars and invitations -1.27;
    figures, rules and dashboards -1.01;
    a list of several things -0.91;
    a test run -0.92;
    machine text 0.47;
    a log line that reports no trouble -1.27;
    a log line that reports trouble 0.35;
    an answered request 0.48;
    a notice to its reader 0.29;
    a whole sentence as machines write it 0.10;
    a question 0.64;
    an error of a program by name 0.48;
    introduced as an error 0.93;
    a status with its name 0.95;
    a quoted text -0.70;
    it went well -0.99;
    it was fixed or is being changed -1.42;
    a change is announced -0.78;
    somebody asks what a word means -0.12;
    it is being discussed, not suffered -1.45;
    source code -1.50;
    a parser stumbles -0.18;
    a file or a disk -0.56;
    money or cards -1.08;
    goods, licences or certificates 0.07;
    invalid input, not credentials -0.17;
    a database -1.24;
    only if, or from now on -1.15;
    a text in a file of texts or settings -1.35;
    a count of many -0.31;
    a long sentence without a quote 0.40;
    the error is nearly the whole line 0.35;
    the error is a good part of the line 0.11;
    a telling signature 0.88;
    a status by its number -0.42;
    a long signature 1.18;
    the error opens the line 1.31;
    the error ends the line 0.62;
    a verb of saying stands before it 0.47;
    it is named, not met -0.27;
    told as a fact -0.19;
    said to somebody -0.61;
    other words between its words 0.45;
    other words between its words in machine text -0.18;
    an error code 0.71;
    it is denied -0.91;
    the score of its kind 2.70;
    other kinds beside it -0.61`,
  after: `
    access 0.26; again -0.27; although 0.42; although the 0.33; and 0.42; and refresh 0.24; because -0.51;
    can -0.36; code 0.67; count -0.48; detail 0.34; do 0.15; error 0.35; error description 0.45; exception -0.37;
    expected 0.10; for 0.71; for this 0.33; for user 0.28; from 0.29; from the 0.32; h 0.24; has 0.14;
    has expired 0.16; http 0.34; in -0.78; invalid -0.19; is -0.21; it 0.25; jwt 0.23; jwt expired 0.19; key 0.21;
    last 0.20; login -0.51; no 0.20; not -0.24; of -0.47; on 0.78; on one 0.23; on the 0.33; order 0.16; over 0.23;
    over the 0.23; passed -0.36; path 0.27; please 0.36; post -0.28; provided 0.27; put -0.30; reconnect 0.60;
    reconnect to 0.29; request 0.24; see -0.68; sign -0.36; sign in -0.32; so -0.36; status 0.32; stock -0.32;
    that 0.38; the 0.49; this 0.54; this page 0.24; to -0.23; type 0.06; var -0.19; when 0.88; when she 0.29;
    without -0.21; you do -0.20`,
  before: `
    a 0.48; allowed 0.23; amazon 0.30; and -0.29; and say -0.24; as 0.36; body error 0.33; catch -0.41;
    description the 0.23; ebay 0.13; el -0.19; error code 0.30; error description 0.51; error message -0.29;
    event -0.21; exception 0.40; expired 0.49; expired please 0.33; export -0.19; failed -0.17; false error 0.44;
    feed 0.24; for -0.33; found -0.46; got -0.38; grant 0.19; has -0.29; has expired 0.39; have 0.34; http 0.40;
    i -0.41; i get 0.30; in 0.21; info -0.24; invalid -0.46; invalid grant 0.19; is -0.35; json error -0.48;
    just 0.25; key 0.13; la 0.24; le 0.32; message 0.60; microsoft 0.42; more -0.30; my 0.22; new -0.34;
    no more -0.32; not allowed 0.23; not found -0.46; of -0.22; or 0.49; our 0.20; page -0.38; payment -0.28;
    please 0.40; request -0.22; say -0.19; say the 0.37; sh -0.23; show -0.20; slack 0.32; status 0.22; still 0.21;
    test -0.58; that -0.18; the -0.21; the app -0.27; throw new -0.33; title 0.50; token 0.20; type -0.17;
    unauthorized 0.23; updated -0.26; user 0.18; was -0.36; when -0.32; will -0.28; you are 0.18; your ebay 0.03`,
  form: `
    a command with common words -0.18; a command with telling words 0.40; a line of talk -0.18;
    a log with a status and common words 0.43; a log with common words -0.22; an answer with its head 0.47;
    an answer with its head with a status and common words 0.23;
    an answer with its head with a status and telling words -0.22; an answer with its head with telling words 0.46;
    data 0.19; data with a status -0.17; data with a status and common words 0.27; data with telling words 0.29;
    lines of talk with common words -0.26; talk with a quote -0.39; talk with a quote with a status -0.32`,
  kind: `
    connection-inactive -0.28; credential-format 0.36; deprecated-auth 0.30; forbidden-403 -1.08;
    invalid-credentials -0.64; token-expired -1.37; unauthorised-401 -0.24`,
  lines: `
    1 0.51; 4 and more -0.64`,
  opens: `
    auth -0.23; cache -0.28; catch -0.28; code 0.45; connection 0.26; could -0.30; doc -0.43; ebay 0.34;
    error 0.31; faq -0.24; getting 0.30; got -0.25; how -0.37; http 0.41; in -0.30; info -0.42; key -0.39; l 0.27;
    la 0.31; level 0.36; login -0.38; message 0.64; mintsoft 0.32; note 0.21; npm -0.20; o 0.29; our 0.59;
    password -0.32; please -0.42; pr -0.37; resolved -0.26; response -0.30; shopify 0.26; should -0.22; since 0.44;
    slack 0.21; status 0.30; stock 0.37; the 0.61; this 0.36; tine 0.29; token 0.22; ts -0.40; unauthorized -0.27;
    webhook 0.35; who -0.24; why 0.35; your 0.27`,
  said: `
    a 0.79; aadst 0.34; accepted 0.21; access 0.57; again -0.82; all -0.32; allowed -0.45; amazon 0.26; and 0.37;
    api 0.28; as 0.17; attention 0.26; auth -0.53; authenticate 0.60; authentication 0.64; basic -0.75; been -0.42;
    brak -0.01; but 0.24; canceled -0.45; cannot -0.28; certificate 0.41; changed -0.77; code 0.42; connected 0.29;
    connection -0.39; connector 0.18; could 0.20; credential -0.34; de 0.45; dead -0.36; denied -0.62;
    deprecated -0.28; doe -0.34; dont 0.27; e 0.42; entered 0.40; est 0.30; exception -0.25; exist -0.34;
    expire -0.61; for 0.52; forbidden -0.14; found 0.27; from -0.25; get -0.31; grant -0.51; granted -0.29;
    hard 0.31; have -0.72; header 0.20; http 0.30; id 0.32; in 0.42; inactive -0.51; insufficient 0.27;
    integration 0.59; invalid -0.25; isnt 0.67; ist 0.26; jwt 0.53; key -0.42; label 0.15; lack -0.39; link -0.38;
    list 0.22; logged 0.26; login -0.25; lost -0.47; malformed 0.32; method -0.41; methode -0.29; n 0.21;
    need 0.13; no -0.37; not 0.18; of -0.62; old -0.44; only 0.60; or 0.17; password -0.49; permitted -0.44;
    please -0.44; publickey 0.38; re 0.66; recognize 0.30; reconnect -0.72; reconnected 0.25; refreshing -0.04;
    removed -0.24; renewed -0.29; required 0.06; retired 0.36; returned 0.26; role -0.24; rotated -0.49; say 0.43;
    schlussel -0.20; session -0.94; shop -0.01; shopify 0.25; show -0.20; signed -0.77; status 0.32; stopped 0.23;
    supported -0.29; switched -0.34; timed 0.24; token -0.54; turned 0.45; unauthorized 0.53; unknown -0.24;
    uprawnien 0.11; valid -0.31; was -0.11; webhook -0.19; when -0.19; will -0.41; with 0.62; wont 0.38; your 0.15`,
  word: `
    a -0.35; access 0.19; account 0.89; acme 0.43; action 0.75; active -0.42; add -0.50; added -0.31;
    administrator 0.34; after -0.77; again -0.46; age -0.48; ago 0.33; all -0.55; allegro 0.27; allowed -0.55;
    although 0.43; am 0.23; amazon 0.32; amz -0.28; anonymous -0.30; answer -0.90; anything 0.27; api 0.35;
    app 0.66; archived 0.23; asp -0.25; assert -0.30; async -0.33; at -0.37; attached -0.36; audit -0.43;
    auth -0.47; authenticate 0.32; authentication 0.64; authorize 0.30; await -0.45; aws 0.31; az 0.30; b 0.15;
    backlog -0.27; bank 0.29; banner -0.54; bash -0.35; basic 0.33; bay -0.26; before -0.91; bei -0.41; beim 0.29;
    being 0.32; better -0.26; between -0.38; block -0.27; body 0.62; book 0.70; bounce 0.33; but 0.51; button 0.29;
    by -0.56; cake -0.26; caling 0.27; call 0.46; caller -0.29; cancel 0.50; cannot 1.02; card -0.52; carrier 0.56;
    catalogue 0.22; catch -0.51; ce 0.29; charset 0.26; check -0.34; checklist -0.26; class -0.69; cleanup -0.23;
    client 0.35; clock -0.25; close 0.24; closing -0.28; co 0.32; code 0.33; column -0.38; come 0.21; coming 0.28;
    commit -0.40; complain 0.33; compte 0.27; connect 0.71; connecteur 0.28; connection 0.69; connector 0.61;
    consent 0.21; constraint -0.40; contact 0.14; content 0.27; copied 0.50; correct 0.36; could 0.32; count -0.52;
    courier 0.72; cred 0.29; credential 0.49; crm 0.24; cs -0.50; current -0.23; custom -0.25; danke -0.30;
    das -0.45; dashboard 0.50; day -0.28; db -0.62; de -0.55; dead 0.26; declined -0.34; delete 0.25;
    deleted -0.33; demo -0.39; denied -0.55; description 0.26; design -0.43; detail 1.10; dice -0.30; die -0.54;
    digest -0.30; disconnected 0.25; doc -0.52; docker -0.18; dont -0.36; dovecot 0.40; down -0.33; draft -0.39;
    drop -0.23; due 0.69; duration 0.24; eacce -0.47; each -0.21; ebay 0.78; edi 0.35; el -0.28; else 0.36;
    empty 0.25; end -0.36; endpoint 0.51; entity -0.33; enum -0.24; equal -0.56; era -0.24; eror 0.43; erp 0.33;
    errno -0.36; error 0.58; es -0.31; etiquetas 0.19; etsy 0.34; every 1.19; everybody -0.22; evri 0.31;
    example 0.42; exceeded -0.41; expect -0.67; expire -0.29; expired -1.07; export 0.59; expr -0.41;
    extension 0.27; f 0.24; fail 0.15; failing 0.28; failure -0.22; faire -0.25; fake 0.50; faq -0.37; fatal 0.30;
    fault 0.53; faultstring 0.35; feat -0.68; feature -0.41; fetch 0.25; fine 0.40; finish -0.49; first -0.21;
    five -0.41; fix -0.56; fixed 0.28; for -0.83; forbidden -0.71; form -0.31; format 0.32; found -0.22; fr -0.41;
    frequency 0.30; friday 0.24; from -0.47; ftp 0.36; fur -0.39; gate -0.27; getting 0.50; give 0.28; giving 0.41;
    gmt 0.40; good -0.58; google 0.64; got -0.94; green -0.87; grey 0.28; group 0.19; guide -0.58; h 0.47;
    hand 0.26; handheld 0.57; handler 0.33; has -0.22; have -0.35; he -0.45; her 0.44; hook 0.35; how -0.82;
    html -0.21; http 0.46; hubspot 0.28; i -0.42; if -1.06; ignore -0.33; ill -0.65; im -0.56; imap 0.46; in -0.43;
    info -0.54; information 0.35; insert -0.18; instance 0.41; int -0.33; integration 0.58; integrity -0.32;
    interactive 0.27; interface 0.20; interview -0.45; into -0.43; ip -0.31; it -0.32; ive 0.34; java -0.43;
    jenkin 0.25; job 0.60; json -0.25; jwt 0.64; kafka -0.36; keeper -0.44; kid -0.24; kitchen -0.52; kto -0.32;
    label 0.45; late -0.36; lead 0.26; left -0.32; legacy -0.22; legal -0.36; length 0.39; lgtm -0.36;
    license -0.24; like -0.43; limit -0.75; line -0.65; linnwork 0.23; local -0.21; logger -0.20; long -0.30;
    longer -0.28; look 0.42; m -0.46; macro -0.30; main 0.21; manager 0.27; marketing -0.24; may 0.35; mean -0.50;
    message 0.92; met 0.42; metric -0.25; microsoft 0.28; midnight 0.21; migration -0.65; mintsoft 0.52; mit 0.28;
    mkdir -0.36; mock -0.58; mode 0.49; move 0.29; ms 0.30; msg 0.26; my 0.28; n 0.36; name -0.29; need -0.58;
    never -0.39; new -0.40; next -0.20; nginx 0.33; nice -0.40; nicht 0.28; nie 0.24; nightly 0.28; node 0.44;
    none 0.25; nos 0.39; not -0.33; nov -0.23; now 0.37; npm -0.35; oauth 0.48; oder -0.54; of -0.59;
    offboarding -0.20; ok -1.01; onboarding -0.26; once -0.53; online 0.24; only 0.26; opening 0.29;
    operation 0.23; opinion -0.30; ops -0.34; order 0.31; origin -0.66; otherwize -0.22; our 0.81; over 0.45;
    own -0.26; pal 0.23; panic 0.34; para -0.28; parameter 0.23; park -0.26; passed -0.68; patch 0.30; path -0.30;
    payment -0.29; payout 0.32; pedido 0.52; people -0.35; perform 0.35; pipeline 0.23; plain 0.38; plan -0.49;
    please -0.55; pointer -0.44; popup -0.27; portal 0.44; post 0.32; postman 0.24; power 0.31; pr -0.68;
    priya -0.25; prod 0.44; product 0.52; profile 0.30; provided 0.49; provider 0.28; public -0.24; pull -0.25;
    push 0.29; q -0.24; que 0.30; question -0.39; quick 0.43; raise -0.40; rate -0.52; re 0.34; read -0.24;
    reading 0.76; reason -0.36; red 0.50; referense -0.53; refreshing -0.27; refuse -0.19; refused 0.22;
    reject -0.25; rejected -0.31; release -0.51; remember -0.36; remote 0.73; renew 0.17; reply -0.24;
    request 0.31; requested 0.24; res -0.46; resolved -0.50; resource 0.34; responded 0.32; rest 0.44; retry -0.21;
    returning -0.19; review -0.22; revoked -0.78; rfc -0.29; role -0.40; room -0.76; rotated -0.32; rule -0.33;
    runbook -0.31; sage 0.21; said 0.22; sale 0.53; salesforce 0.32; same 0.77; sample -0.41; sandbox 0.43;
    sap 0.23; saw -0.35; say 0.42; scheduled 0.22; schema -0.22; scope -0.28; screen -0.24; screenshot -0.20;
    se -0.34; section -0.37; security 0.30; see -0.30; select -0.55; sender 0.28; session -0.26; setting 0.39;
    sftp 0.41; shared -0.23; ship 0.43; shipment 0.40; shop 0.50; shopify 0.42; shopware 0.56; should -0.68;
    show 0.27; shown -0.47; sign 0.38; signing 0.24; since 0.48; slack 0.39; slide -0.85; slow -0.41; smile -0.24;
    so -0.78; solved -0.46; someone -0.47; soon -0.24; sorry 0.27; sp -0.21; space -0.44; sql -0.35; started 0.49;
    state -0.26; station 0.29; stock 0.24; store 0.69; story -0.57; stuck 0.26; subject -0.31; successfully -0.35;
    svc 0.40; system -0.22; t 0.22; tab 0.27; template -0.29; ten 0.27; test -0.84; than 0.11; thank -0.20;
    that -0.70; their -0.34; them 0.35; though 0.36; three -0.42; throw -0.80; ticket -0.48; tile 0.26; tine 0.53;
    title 0.56; today 0.44; tok 0.30; too -0.40; total -0.37; trie 0.49; tried 0.22; true -0.39; try 0.40;
    twice 0.30; type 0.33; typed 0.29; unable 0.26; unauthorized -0.27; under -0.27; unsuccessful 0.24; up 0.50;
    upload 0.45; url 0.87; user 1.12; using 0.59; usuario 0.29; utc 0.24; valid -0.21; vault -0.22; w -0.44;
    waiting -0.40; was -0.73; we -0.58; webhook 0.60; well -0.28; went -0.50; were -0.50; what -0.63; white -0.30;
    whole 0.23; why 0.10; wiki -0.25; without -0.43; wont 0.30; woo 0.33; woocommerce 0.21; wording -0.36;
    worked 0.34; would -0.21; write 0.28; wrote -0.70; www -0.28; x -0.25; xero 0.46; y -0.25; ya -0.19;
    year -0.54; you -0.51; youll -0.27; z 0.32; zalando 0.32; zap 0.31`,
  words: `
    over 60 0.75`,
};
