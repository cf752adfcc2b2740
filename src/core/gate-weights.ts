/** What each of the gate's features is worth, in log-odds. Written by `npm run train:gate`; edit the pastes, not the numbers. */

export const BIAS = -1.78;

export const FAMILIES: Readonly<Record<string, string>> = {
  questions: `
    asks to know, not for help -1.00;
    a status that is none of these errors -0.37;
    a status of success -0.50;
    somebody reports a failure 0.63;
    asks for help 1.04;
    since a time, or again and again 1.01;
    work stands still because of it 0.22;
    a person tells of own things 0.29;
    on behalf of somebody 0.31;
    a fenced text -0.46;
    a stack trace 0.20;
    a person tells how it ended -2.01;
    a review, plan or page of documentation -1.71;
    the wording is the subject -0.65;
    made for a test or on purpose -1.24;
    a joke, a game or private life -1.21;
    doors, cars and invitations -1.27;
    figures, rules and dashboards -1.00;
    a list of several things -0.70;
    a test run -0.74;
    machine text 0.54;
    a log line that reports no trouble -1.23;
    a log line that reports trouble 0.42;
    an answered request 0.43;
    a notice to its reader 0.19;
    a whole sentence as machines write it -0.02;
    a question 0.45;
    an error of a program by name 0.42;
    introduced as an error 0.78;
    a status with its name 0.86;
    a quoted text -0.66;
    it went well -0.83;
    it was fixed or is being changed -1.28;
    a change is announced -0.74;
    somebody asks what a word means -0.30;
    it is being discussed, not suffered -1.55;
    source code -1.43;
    a parser stumbles -0.21;
    a file or a disk -0.41;
    money or cards -0.98;
    goods, licences or certificates -0.32;
    invalid input, not credentials -0.11;
    a database -1.17;
    only if, or from now on -1.23;
    a text in a file of texts or settings -1.27;
    a count of many -0.34;
    a long sentence without a quote 0.30;
    the error is nearly the whole line 0.21;
    the error is a good part of the line 0.03;
    a telling signature 0.76;
    a status by its number -0.48;
    a long signature 1.29;
    the error opens the line 1.24;
    the error ends the line 0.59;
    a verb of saying stands before it 0.36;
    it is named, not met -0.24;
    told as a fact -0.17;
    said to somebody -0.19;
    other words between its words 0.29;
    other words between its words in machine text -0.48;
    an error code 0.63;
    it is denied -0.81;
    the score of its kind 2.78;
    other kinds beside it -0.51`,
  after: `
    a 0.17; access 0.43; although 0.35; although the 0.24; and 0.60; because -0.41; but 0.24; can -0.35; code 0.62;
    count -0.39; detail 0.21; do 0.02; doe -0.24; error 0.28; error description 0.21; exception -0.34;
    expected 0.21; for 0.56; for http 0.30; for this 0.33; from 0.32; from the 0.17; has 0.34; has expired 0.28;
    http 0.36; in -0.86; invalid user -0.27; is -0.48; it 0.23; jwt 0.26; key 0.26; login -0.53;
    login failed -0.57; message -0.27; of -0.50; on 0.54; on the 0.30; on tuesday -0.32; or -0.24; over 0.35;
    over the 0.27; passed -0.23; path 0.29; perform 0.36; perform this 0.35; please 0.30; post -0.27;
    provided 0.30; put -0.23; rate -0.23; reason 0.26; reconnect 0.53; reconnect to 0.23; see -0.57; sign -0.29;
    sign in -0.25; so -0.45; status 0.31; successfully -0.30; that 0.27; the 0.59; the token 0.23; this 0.33;
    to -0.43; type -0.23; var -0.20; when 0.92; when she 0.27; work -0.24; y 0.31; you 0.36; your 0.40`,
  before: `
    a 0.14; acme -0.27; amazon 0.31; and -0.36; as 0.27; back -0.42; bank feed 0.31; body error 0.29; catch -0.41;
    code -0.26; column -0.25; com 0.30; das 0.27; description the 0.24; dice -0.22; ebay 0.15; el -0.31; eror 0.21;
    error description 0.50; event -0.18; example 0.28; exception 0.28; expired 0.30; expired exception -0.26;
    false error 0.46; feed 0.40; for -0.68; found -0.41; getting 0.23; got -0.49; grant 0.19; has expired 0.21;
    have 0.26; http 0.29; http error -0.43; i -0.35; info msg -0.26; invalid -0.12; invalid grant 0.18;
    json error -0.41; key 0.30; la 0.33; login -0.37; message 0.71; microsoft 0.34; more -0.25; new -0.18;
    no more -0.27; not found -0.31; of -0.26; or 0.32; our 0.22; payment -0.30; please 0.33; relation -0.33;
    request -0.29; say the 0.37; sh -0.23; sso 0.25; still 0.14; sync 0.21; test -0.44; that -0.21; the token 0.38;
    this 0.18; throw new -0.17; title 0.52; to -0.32; token 0.20; type -0.14; unauthorized 0.21; updated -0.26;
    user 0.27; warn -0.20; we get 0.32; when -0.23`,
  form: `
    a command with common words -0.19; a command with telling words 0.39; a line of talk with common words -0.29;
    a log with a status and common words 0.54; a log with common words -0.37; an answer with its head 0.46;
    an answer with its head with telling words 0.31; data with telling words 0.38; lines of talk -0.28;
    lines of talk with a status and common words 0.27; lines of talk with common words -0.24;
    talk with a quote -0.43; talk with a quote with a status -0.37`,
  kind: `
    clock-skew -0.35; connection-inactive -0.22; credential-format 0.46; deprecated-auth 0.34; forbidden-403 -0.89;
    invalid-credentials -0.67; token-expired -1.23`,
  lines: `
    1 0.46; 2 0.32; 4 and more -0.44`,
  opens: `
    auth -0.33; bash -0.23; cache -0.25; catch -0.28; code 0.41; commit -0.32; could -0.26; der 0.23; doc -0.39;
    ebay 0.29; error 0.27; faq -0.30; getting 0.22; how -0.27; http 0.45; if -0.28; in -0.28; info -0.46;
    invalid 0.15; java -0.27; key -0.33; l 0.24; la 0.31; label -0.23; login -0.30; mail 0.26; message 0.68;
    mintsoft 0.28; our 0.72; password -0.36; payment -0.20; please -0.30; pr -0.32; resolved -0.24; sftp 0.23;
    should -0.22; since 0.46; solved -0.20; status 0.39; test -0.29; the 0.54; tine 0.30; token 0.30; trying 0.29;
    unauthorized -0.23; we 0.32; webhook 0.35; who -0.43; why 0.38; yesterday -0.22; your 0.40; zap 0.21`,
  said: `
    a 0.58; aadst 0.38; accepted 0.27; access 0.75; again -1.13; all -0.30; allowed -0.63; at 0.26; attempt -0.24;
    attention 0.21; auth -0.39; authenticate 0.53; authentication 0.57; autorizado -0.29; basic -0.76; been -0.43;
    canceled -0.50; changed -0.62; code 0.24; connected 0.26; connection -0.54; credential -0.47; de 0.35;
    dead -0.37; denied -0.81; deprecated -0.23; disconnected 0.07; doe -0.09; doesnt 0.37; dostepu -0.45; e 0.29;
    entered 0.24; exception -0.19; exist -0.29; expire -0.71; expired -0.22; failed 0.63; forbidden -0.26;
    found 0.33; get -0.37; grant -0.60; granted -0.29; ha 0.25; hard 0.24; have -0.68; http 0.26; id -0.27;
    in 0.32; inactive -0.29; insufficient 0.32; integration 0.59; isnt 0.59; ist 0.17; it -0.20; jwt 0.54;
    key -0.35; lack -0.39; legacy -0.43; list 0.35; live 0.27; login 0.00; lost -0.32; malformed 0.27; many -0.42;
    method -0.30; minute -0.39; need 0.24; no -0.56; of -0.51; old -0.53; only 0.85; or 0.13; out -0.24;
    password -0.50; permitted -0.43; please -0.31; provided 0.23; publickey 0.38; re 0.46; recognize 0.28;
    reconnect -0.83; reconnected 0.25; refused -0.28; removed -0.30; renewed -0.24; request 0.27; required 0.46;
    retired 0.27; role -0.34; rotate -0.22; rotated -0.34; say 0.26; schlussel -0.22; session -0.76; shopify 0.22;
    signed -0.75; store -0.23; switched -0.36; timestamp 0.26; token -0.51; try -0.53; turned 0.31;
    unauthorized 0.41; unknown -0.44; valid -0.37; validation 0.23; want 0.20; will -0.39; with 0.52; wont 0.38;
    xero 0.40; your -0.01`,
  word: `
    account 0.82; acme 0.31; action 0.34; active -0.47; add -0.33; added -0.24; admin 0.22; administrator 0.22;
    affected -0.38; after -0.46; again -0.30; age -0.46; ago 0.33; all -0.29; allegro 0.30; allowed -0.56;
    although 0.36; amz -0.21; anonymous -0.31; answer -0.80; answered -0.34; any -0.20; api 0.54; app 0.57;
    apparently 0.44; are -0.23; arrive 0.30; ask -0.32; asp -0.26; assert -0.25; async -0.31; at -0.43;
    audit -0.42; auth -0.52; authenticate 0.26; authentication 0.67; authorization 0.24; authorize 0.36;
    await -0.42; aws 0.30; az 0.28; azure 0.25; b 0.28; badge -0.26; bajan 0.20; ban -0.42; bank 0.32;
    banner -0.57; bash -0.30; basic 0.23; bay -0.33; before -0.95; bei -0.30; being 0.36; better -0.31;
    between -0.32; bij 0.30; block -0.26; body 0.46; book 0.54; bounce 0.33; box 0.25; but 0.52; button 0.52;
    buy -0.28; by -0.58; cake -0.23; caling 0.22; call 0.43; caller -0.27; came -0.26; cancel 0.36; cannot 0.95;
    card -0.43; carrier 0.51; catalogue 0.32; catch -0.50; ce 0.27; changed 0.48; charset 0.32; check -0.41;
    checked -0.24; checklist -0.29; class -0.76; cleanup -0.25; client 0.26; clock -0.30; close 0.34; closed 0.23;
    closing -0.48; cloud 0.33; co 0.26; code 0.31; column -0.41; com 0.45; come 0.46; commit -0.44; como 0.26;
    complain 0.26; connect 0.42; connection 1.13; connector 0.56; console 0.21; constraint -0.38; copied 0.28;
    correct 0.27; count -0.46; courier 0.62; course -0.24; cred 0.24; credential 0.37; cs -0.43; current -0.21;
    custom -0.25; da 0.25; danke -0.26; das -0.29; dashboard 0.74; day -0.26; db -0.67; de -0.33; declined -0.26;
    delete 0.24; deleted -0.34; demo -0.36; denied -0.38; deploy -0.26; deployed -0.22; der 0.29; description 0.23;
    desde 0.28; design -0.41; destination -0.21; detail 0.88; dice -0.20; die -0.38; doc -0.46; doesnt 0.24;
    dont -0.37; dovecot 0.30; down -0.36; draft -0.30; driver -0.30; due 0.42; duration 0.40; eacce -0.46;
    ebay 0.70; edge 0.30; edi 0.34; eine -0.31; else 0.45; email -0.32; end -0.36; endpoint 0.72; entity -0.31;
    enum -0.20; equal -0.48; era -0.32; eror 0.33; erp 0.28; errno -0.42; error 0.62; es -0.41; est -0.28;
    esta -0.53; et 0.38; etsy 0.32; every 1.18; everybody -0.25; evri 0.31; exact 0.30; exceeded -0.43; exist 0.25;
    expect -0.66; expected -0.45; expire -0.21; expired -1.21; explain -0.27; export 0.64; expr -0.34; f 0.42;
    failure -0.22; faire -0.27; fake 0.55; faq -0.49; fatal 0.29; fault 0.52; faultstring 0.31; feat -0.58;
    feature -0.57; feed 0.27; fehler 0.37; fetch 0.31; finish -0.37; five -0.39; fix -0.37; fixed 0.27; for -0.75;
    forbidden -0.62; format 0.24; found -0.28; fr -0.40; frequency 0.28; friday 0.25; ftp 0.20; fur -0.39;
    gate -0.21; getting 0.46; giving 0.47; glossary -0.40; gmt 0.38; goe 0.24; good -0.53; google 0.65; got -0.95;
    grafana 0.42; green -0.91; grep -0.30; grey 0.21; guide -0.36; h 0.34; had -0.30; hand 0.26; handbook -0.36;
    handheld 0.46; handler 0.23; has -0.37; he -0.35; her 0.28; het 0.19; hola 0.23; holiday 0.28; hook 0.32;
    how -0.63; hr 0.35; html -0.27; http 0.40; hubspot 0.34; i -0.24; if -0.91; ignore -0.37; ill -0.59; imap 0.37;
    in -0.28; info -0.38; information 0.30; insert -0.34; instance 0.48; instead -0.28; int -0.34;
    integration 0.56; integrity -0.28; interview -0.50; invite -0.21; ip -0.32; it -0.24; its 0.34; ive 0.23;
    java -0.40; jeton 0.26; job 0.53; joy -0.23; json -0.37; jwt 0.54; kafka -0.29; keeper -0.38; key -0.28;
    kid -0.27; kitchen -0.52; konto 0.27; kto -0.24; label 0.43; lag -0.40; late -0.33; lead 0.53; leaving -0.33;
    left -0.27; legacy -0.23; legal -0.33; length 0.40; letter -0.23; lgtm -0.27; like -0.33; limit -0.57;
    line -0.58; login -0.24; longer -0.31; look 0.44; lookup 0.19; los 0.24; m -0.44; macro -0.15; manager 0.49;
    marketing -0.22; max -0.49; may 0.37; mean -0.48; message 0.81; met 0.35; metric -0.45; microsoft 0.39;
    midnight 0.23; migration -0.58; mintsoft 0.30; mir -0.33; mit 0.25; mkdir -0.34; mock -0.47; mode 0.65;
    module 0.34; mq -0.28; ms 0.38; msg 0.30; my 0.58; n 0.30; name -0.47; need -0.50; netsuite 0.18; never -0.60;
    new -0.43; nice -0.30; nicht 0.19; nie 0.44; nightly 0.32; node 0.35; nos 0.31; not -0.40; notice -0.32;
    now 0.22; oauth 0.47; occurred 0.22; oct 0.39; octokit -0.42; oder -0.49; of -0.55; offboarding -0.17;
    ok -1.14; old -0.32; once -0.62; online 0.47; only 0.25; open 0.39; opening 0.31; operating -0.25;
    opinion -0.31; order 0.22; origin -0.57; otherwize -0.29; our 0.76; outlook 0.30; over 0.36; panic 0.31;
    para -0.23; park -0.24; passed -0.61; patch 0.27; path -0.35; paused 0.24; payment -0.36; payout 0.34;
    pdf -0.31; pedido 0.37; people -0.20; personal -0.34; phishing -0.41; picker 0.26; plain 0.39; plan -0.54;
    please -0.44; plus 0.37; point 0.27; pointer -0.44; popup -0.30; portal 0.31; post 0.50; posting 0.20;
    postman 0.37; power 0.50; pr -0.61; preferense -0.35; prod 0.54; product 0.31; provided 0.49; provider 0.38;
    public -0.51; push 0.61; put 0.32; question -0.48; quick 0.42; raise -0.31; rate -0.37; rather -0.25; re 0.28;
    reading 0.60; reconnect -0.26; red 0.41; referense -0.40; refreshing -0.32; registered -0.25; reject -0.28;
    rejected -0.51; relation -0.40; release -0.49; remaining -0.48; remember -0.24; remote 0.63; render -0.24;
    reply -0.25; request 0.28; requested 0.41; res -0.42; reset -0.42; resolved -0.47; resource 0.24;
    responded 0.27; rest 0.31; retry -0.33; revoked -0.65; rfc -0.34; right -0.39; role -0.24; room -0.71;
    rotated -0.40; rotation -0.25; rule -0.34; runbook -0.30; sage 0.24; sale 0.57; salesforce 0.32; same 0.93;
    sample -0.37; say 0.33; scope -0.33; screen -0.21; screenshot -0.27; search -0.24; section -0.37;
    security 0.28; see -0.37; select -0.71; seling 0.18; session -0.32; set 0.17; setting 0.30; sftp 0.41;
    sh -0.20; ship 0.33; shipment 0.30; shop 0.67; shopify 0.49; shopware 0.43; should -0.63; shown -0.43;
    sign 0.25; signature 0.28; since 0.69; slack 0.34; slide -0.74; slow -0.59; small -0.38; smile -0.33; so -0.73;
    socket -0.32; solved -0.63; someone -0.35; soon -0.25; sorry 0.30; source 0.29; space -0.47; sql -0.36;
    state -0.34; statement -0.31; station 0.30; still 0.21; stopped 0.55; store 0.76; story -0.50; style -0.47;
    successfully -0.32; summer -0.37; sunday -0.20; svc 0.29; synchronized 0.23; tab 0.22; take -0.32; task -0.18;
    tax -0.40; template -0.21; test -0.89; text 0.28; than -0.05; thank -0.27; that -0.46; their -0.59; them 0.23;
    these -0.26; they -0.38; though 0.24; three -0.55; threshold -0.28; throw -0.77; ticket -0.76; tile 0.25;
    tine 0.53; title 0.78; today 0.61; tok 0.28; tom -0.19; tonight -0.29; too -0.26; total -0.40; treat -0.27;
    trie 0.52; true -0.41; try 0.46; trying 0.48; twice 0.28; typed 0.67; typo -0.24; unable 0.36;
    unauthorized -0.28; und 0.27; under -0.53; up 0.21; upload 0.35; ups 0.26; url 0.58; usage -0.27; user 0.92;
    using 0.59; utf 0.24; valid -0.43; vault -0.22; version -0.38; view 0.31; violation -0.30; vs -0.26; w -0.37;
    warehouse -0.20; warning -0.24; was -0.48; we -0.58; webhook 0.60; week 0.24; went -0.56; were -0.25;
    what -0.56; when -0.35; which -0.23; white -0.41; why 0.16; wiki -0.32; without -0.52; wont 0.28; woo 0.45;
    wording -0.39; worked 0.29; write 0.31; wrote -0.61; www -0.34; x -0.30; xero 0.44; year -0.47; you -0.48;
    youll -0.27; youre 0.32; zalando 0.21; zap 0.41`,
  words: `
    over 60 0.49; up to 12 -0.25; up to 25 -0.28`,
};
