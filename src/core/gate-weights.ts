/** What each of the gate's features is worth, in log-odds. Written by `npm run train:gate`; edit the pastes, not the numbers. */

export const BIAS = -2.18;

export const FAMILIES: Readonly<Record<string, string>> = {
  questions: `
    asks to know, not for help -1.20;
    a status that is none of these errors -0.45;
    a status of success -0.64;
    somebody reports a failure 0.69;
    asks for help 0.98;
    since a time, or again and again 1.21;
    work stands still because of it 0.30;
    a person tells of own things 0.26;
    on behalf of somebody 0.19;
    a fenced text -0.71;
    a stack trace 0.47;
    a person tells how it ended -1.96;
    a review, plan or page of documentation -1.73;
    the wording is the subject -0.70;
    made for a test or on purpose -1.31;
    a joke, a game or private life -1.32;
    doors, cars and invitations -1.29;
    figures, rules and dashboards -1.01;
    a list of several things -0.90;
    a test run -0.92;
    machine text 0.48;
    a log line that reports no trouble -1.27;
    a log line that reports trouble 0.41;
    an answered request 0.49;
    a notice to its reader 0.31;
    a whole sentence as machines write it 0.09;
    a question 0.64;
    an error of a program by name 0.48;
    introduced as an error 0.93;
    a status with its name 0.96;
    a quoted text -0.70;
    it went well -0.97;
    it was fixed or is being changed -1.40;
    a change is announced -0.79;
    somebody asks what a word means -0.13;
    it is being discussed, not suffered -1.46;
    source code -1.48;
    a parser stumbles -0.17;
    a file or a disk -0.53;
    money or cards -1.05;
    goods, licences or certificates 0.11;
    invalid input, not credentials -0.16;
    a database -1.21;
    only if, or from now on -1.08;
    a text in a file of texts or settings -1.34;
    a count of many -0.31;
    a long sentence without a quote 0.41;
    the error is nearly the whole line 0.27;
    the error is a good part of the line 0.11;
    a telling signature 0.80;
    a status by its number -0.42;
    a long signature 1.30;
    the error opens the line 1.34;
    the error ends the line 0.66;
    a verb of saying stands before it 0.46;
    it is named, not met -0.25;
    told as a fact -0.27;
    said to somebody -0.65;
    other words between its words 0.42;
    other words between its words in machine text -0.15;
    an error code 0.71;
    it is denied -0.87;
    the score of its kind 2.78;
    other kinds beside it -0.63`,
  after: `
    a 0.18; access 0.23; again -0.26; although 0.42; although the 0.33; and 0.40; and refresh 0.25; because -0.49;
    can -0.36; code 0.69; count -0.50; detail 0.35; do 0.14; error 0.35; error description 0.45; exception -0.22;
    expected 0.07; for 0.66; for this 0.35; for user 0.29; from 0.31; from the 0.32; h 0.25; has 0.30;
    has expired 0.32; http 0.35; in -0.83; is -0.25; it 0.25; jwt 0.23; jwt expired 0.19; key 0.22; last 0.20;
    login -0.51; no 0.23; not -0.27; of -0.47; on 0.77; on one 0.22; on the 0.30; order 0.14; over 0.23;
    over the 0.23; passed -0.37; path 0.27; please 0.35; post -0.27; provided 0.26; put -0.30; reconnect 0.61;
    reconnect to 0.27; see -0.66; sign -0.34; sign in -0.30; so -0.35; status 0.31; stock -0.31; that 0.37;
    the 0.50; this 0.50; this page 0.21; to -0.25; type 0.06; use -0.24; var -0.18; when 1.06; when she 0.31;
    without -0.20; you do -0.17; your 0.35`,
  before: `
    a 0.49; allowed 0.23; amazon 0.29; and -0.29; and say -0.21; as 0.35; body error 0.33; catch -0.42;
    column -0.20; description the 0.20; ebay 0.14; el -0.19; error code 0.11; error description 0.49;
    error message -0.25; event -0.22; exception 0.52; expired 0.62; export -0.19; false error 0.40; feed 0.24;
    for -0.33; found -0.48; got -0.34; grant 0.20; has -0.31; has expired 0.35; have 0.33; http 0.37; i -0.42;
    i get 0.30; in 0.22; info -0.22; invalid -0.42; invalid grant 0.19; is -0.37; json error -0.48; just 0.24;
    la 0.24; le 0.32; login failed 0.06; message 0.63; microsoft 0.41; more -0.31; my 0.23; new -0.32;
    no more -0.33; not allowed 0.23; not found -0.49; of -0.22; or 0.46; our 0.20; page -0.35; payment -0.31;
    please 0.34; say -0.21; say the 0.36; slack 0.32; still 0.21; test -0.57; that -0.24; the -0.14; the app -0.28;
    this 0.20; throw new -0.31; title 0.49; token 0.20; type -0.18; unauthorized 0.19; updated -0.26; user 0.18;
    was -0.36; when -0.27; will -0.28; you are 0.25`,
  form: `
    a command with common words -0.19; a command with telling words 0.42;
    a log with a status and common words 0.43; a log with common words -0.18; an answer with its head 0.47;
    an answer with its head with a status and common words 0.22;
    an answer with its head with a status and telling words -0.21; an answer with its head with telling words 0.47;
    data 0.26; data with a status and common words 0.27; data with telling words 0.31;
    lines of talk with common words -0.24; talk with a quote -0.35; talk with a quote with a status -0.27`,
  kind: `
    connection-inactive -0.27; credential-format 0.36; deprecated-auth 0.32; forbidden-403 -1.09;
    invalid-credentials -0.68; token-expired -1.43; unauthorised-401 -0.27`,
  lines: `
    1 0.40; 4 and more -0.60`,
  opens: `
    auth -0.27; cache -0.25; catch -0.28; code 0.45; connection 0.25; could -0.31; doc -0.43; ebay 0.34;
    error 0.30; faq -0.24; getting 0.31; got -0.27; how -0.38; http 0.42; in -0.28; info -0.41; key -0.40; l 0.27;
    la 0.30; level 0.35; login -0.40; message 0.64; mintsoft 0.32; note 0.22; npm -0.20; o 0.29; our 0.58;
    password -0.35; please -0.45; pr -0.35; resolved -0.24; response -0.30; shopify 0.25; should -0.23; since 0.44;
    slack 0.21; status 0.30; stock 0.41; the 0.59; this 0.35; tine 0.29; token 0.22; ts -0.36; unauthorized -0.28;
    webhook 0.35; who -0.24; why 0.35; your 0.27`,
  said: `
    a 0.79; aadst 0.35; accepted 0.21; access 0.57; active -0.19; again -0.75; all -0.33; allowed -0.46;
    amazon 0.27; and 0.27; api 0.26; as 0.17; attention 0.26; auth -0.54; authenticate 0.58; authentication 0.67;
    authorized 0.25; basic -0.74; been -0.45; brak 0.00; but 0.25; by 0.23; canceled -0.42; cannot -0.25;
    certificate 0.40; changed -0.81; code 0.42; connected 0.31; connection -0.40; connector 0.18; could 0.21;
    credential -0.32; de 0.44; dead -0.35; denied -0.59; deprecated -0.28; doe -0.33; dont 0.27; e 0.44;
    entered 0.39; est 0.30; exception -0.22; exist -0.34; expire -0.57; failed 0.26; for 0.50; forbidden -0.17;
    found 0.29; from -0.25; get -0.28; grant -0.48; granted -0.31; hard 0.31; have -0.70; header 0.20; http 0.28;
    id 0.32; in 0.38; inactive -0.49; insufficient 0.29; integration 0.57; invalid -0.21; isnt 0.66; ist 0.28;
    jwt 0.58; key -0.42; label 0.20; lack -0.33; link -0.37; list 0.25; logged 0.26; login -0.34; lost -0.47;
    malformed 0.30; method -0.44; methode -0.29; n 0.20; name 0.11; need 0.15; no -0.36; not 0.19; of -0.65;
    old -0.46; only 0.60; or 0.35; password -0.33; permitted -0.41; please -0.37; publickey 0.41; re 0.70;
    recognize 0.32; reconnect -0.72; reconnected 0.24; refreshing -0.20; refused -0.21; removed -0.28;
    renewed -0.29; required 0.04; retired 0.40; returned 0.26; revoked 0.31; role -0.19; rotated -0.49; say 0.42;
    schlussel -0.19; session -0.90; shop -0.26; shopify 0.25; show -0.21; signed -0.75; status 0.31; stopped 0.21;
    supported -0.27; switched -0.34; timed 0.25; token -0.51; turned 0.44; unauthorized 0.53; unknown -0.23;
    valid -0.35; was -0.18; webhook -0.20; when -0.32; will -0.42; with 0.65; wont 0.37; your -0.07`,
  word: `
    a -0.34; access 0.18; account 0.92; acme 0.45; action 0.72; active -0.42; add -0.50; added -0.34;
    administrator 0.34; after -0.78; again -0.46; age -0.47; ago 0.33; all -0.56; allegro 0.28; allowed -0.54;
    although 0.43; am 0.24; amazon 0.32; amz -0.28; anonymous -0.29; answer -0.87; anything 0.27; api 0.35;
    app 0.64; archived 0.24; asp -0.25; assert -0.29; async -0.37; at -0.36; attached -0.36; audit -0.39;
    auth -0.51; authenticate 0.32; authentication 0.60; authorize 0.31; await -0.45; aws 0.30; az 0.31; b 0.19;
    backlog -0.28; bank 0.31; banner -0.53; bash -0.36; basic 0.33; bay -0.29; before -0.91; bei -0.39; beim 0.26;
    being 0.32; best -0.17; better -0.27; between -0.37; block -0.28; body 0.62; book 0.71; bounce 0.32; but 0.50;
    button 0.28; by -0.56; cake -0.27; caling 0.32; call 0.46; caller -0.30; cancel 0.48; cannot 1.04; card -0.54;
    carrier 0.55; catalogue 0.21; catch -0.51; ce 0.30; charset 0.25; check -0.35; checklist -0.26; class -0.70;
    cleanup -0.22; client 0.34; clock -0.27; close 0.25; closing -0.28; co 0.32; code 0.31; column -0.33;
    come 0.23; coming 0.29; commit -0.37; complain 0.33; compte 0.27; connect 0.71; connecteur 0.25;
    connection 0.66; connector 0.59; consent 0.22; constraint -0.39; contact 0.15; content 0.25; copied 0.49;
    correct 0.36; could 0.31; count -0.30; courier 0.71; cred 0.27; credential 0.47; crm 0.22; cs -0.48;
    current -0.22; custom -0.25; danke -0.30; das -0.46; dashboard 0.49; day -0.30; db -0.65; de -0.48; dead 0.28;
    declined -0.34; delete 0.25; deleted -0.32; demo -0.40; denied -0.55; description 0.23; design -0.41;
    detail 1.10; dice -0.30; die -0.55; digest -0.28; disconnected 0.24; doc -0.55; dont -0.36; dovecot 0.39;
    down -0.35; draft -0.39; drop -0.23; due 0.70; duration 0.20; eacce -0.46; ebay 0.79; edi 0.37; el -0.29;
    else 0.39; empty 0.22; end -0.34; endpoint 0.51; entity -0.34; enum -0.24; equal -0.57; era -0.23; eror 0.45;
    erp 0.33; errno -0.34; error 0.59; es -0.31; etiquetas 0.19; etsy 0.34; every 1.18; everybody -0.21; evri 0.32;
    example 0.43; exceeded -0.44; expect -0.66; expire -0.32; expired -1.01; export 0.58; expr -0.41;
    extension 0.28; f 0.24; fail 0.14; failing 0.26; failure -0.22; faire -0.26; fake 0.49; faq -0.36; fatal 0.30;
    fault 0.48; faultstring 0.32; feat -0.69; feature -0.43; fehler 0.24; fetch 0.24; fine 0.40; finish -0.52;
    first -0.22; five -0.37; fix -0.52; fixed 0.29; for -0.87; forbidden -0.70; form -0.30; format 0.32;
    found -0.21; fr -0.29; frequency 0.31; friday 0.22; from -0.50; ftp 0.37; fur -0.39; gate -0.29; getting 0.51;
    give 0.27; giving 0.40; gmt 0.40; good -0.61; google 0.57; got -0.94; green -0.88; grey 0.27; group 0.21;
    guide -0.58; h 0.49; hand 0.26; handheld 0.56; handler 0.30; has -0.22; have -0.37; he -0.47; her 0.44;
    hook 0.35; how -0.84; html -0.22; http 0.48; hubspot 0.29; i -0.40; if -1.07; ignore -0.34; ill -0.62;
    im -0.56; imap 0.43; in -0.42; info -0.49; information 0.35; insert -0.19; instance 0.42; int -0.32;
    integration 0.60; integrity -0.30; interactive 0.26; interface 0.22; interview -0.45; into -0.33; ip -0.31;
    issued 0.24; it -0.33; ive 0.33; java -0.39; jenkin 0.24; job 0.58; json -0.27; jwt 0.65; kafka -0.40;
    keeper -0.48; kid -0.26; kitchen -0.54; kto -0.33; label 0.49; late -0.35; lead 0.28; left -0.31; legal -0.36;
    length 0.40; lgtm -0.33; license -0.25; lifetime 0.20; like -0.42; limit -0.78; line -0.66; linnwork 0.24;
    local -0.22; logger -0.22; long -0.32; longer -0.24; look 0.42; m -0.45; macro -0.29; main 0.22; manager 0.28;
    marketing -0.25; may 0.35; mean -0.52; message 0.93; met 0.42; metric -0.26; microsoft 0.29; midnight 0.21;
    migration -0.67; mintsoft 0.48; mit 0.27; mkdir -0.35; mock -0.59; mode 0.49; move 0.31; ms 0.29; msg 0.37;
    my 0.27; n 0.32; name -0.32; need -0.58; never -0.41; new -0.40; next -0.18; nginx 0.33; nice -0.41;
    nicht 0.28; nie 0.23; nightly 0.30; nl -0.19; node 0.40; none 0.24; nos 0.38; not -0.34; nov -0.20; now 0.39;
    npm -0.34; oauth 0.51; oder -0.55; of -0.58; offboarding -0.21; ok -1.00; onboarding -0.27; once -0.57;
    online 0.25; only 0.27; opening 0.30; opinion -0.33; ops -0.34; order 0.34; origin -0.66; otherwize -0.24;
    our 0.79; over 0.45; own -0.26; panic 0.35; para -0.29; parameter 0.22; park -0.27; passed -0.72; patch 0.32;
    path -0.28; payment -0.31; payout 0.32; pedido 0.52; people -0.32; perform 0.35; pipeline 0.21; plain 0.39;
    plan -0.50; please -0.53; pointer -0.44; popup -0.29; portal 0.50; post 0.32; postman 0.23; power 0.30;
    pr -0.66; priya -0.25; prod 0.47; product 0.54; profile 0.30; provided 0.50; provider 0.30; public -0.23;
    pull -0.23; push 0.28; q -0.23; que 0.30; question -0.39; quick 0.42; raise -0.42; rate -0.52; re 0.34;
    read -0.26; reading 0.75; reason -0.36; red 0.50; referense -0.54; refreshing -0.27; refuse -0.20;
    refused 0.20; reject -0.23; rejected -0.31; release -0.54; remember -0.32; remote 0.72; renew 0.19;
    reply -0.26; request 0.31; requested 0.26; res -0.45; resolved -0.48; resource 0.34; responded 0.32; rest 0.48;
    returning -0.17; review -0.23; revoked -0.81; rfc -0.29; role -0.35; room -0.75; rotated -0.32; rule -0.32;
    runbook -0.31; sage 0.24; said 0.24; sale 0.49; salesforce 0.29; same 0.76; sample -0.39; sandbox 0.42;
    sap 0.23; saw -0.36; say 0.43; scheduled 0.24; schema -0.23; scope -0.28; screen -0.23; screenshot -0.22;
    se -0.33; section -0.40; security 0.35; see -0.28; select -0.55; sender 0.27; service 0.25; session -0.19;
    setting 0.41; sftp 0.42; shared -0.22; ship 0.41; shipment 0.39; shop 0.50; shopify 0.38; shopware 0.54;
    should -0.68; show 0.25; shown -0.47; sign 0.36; since 0.50; slack 0.39; slide -0.85; slow -0.44; smile -0.24;
    so -0.74; solved -0.46; someone -0.48; soon -0.24; sorry 0.32; sp -0.21; space -0.44; sql -0.31; started 0.48;
    state -0.23; station 0.30; store 0.72; story -0.58; stuck 0.25; subject -0.29; successfully -0.36;
    system -0.23; tab 0.28; template -0.27; ten 0.27; test -0.85; than 0.16; thank -0.20; that -0.70; their -0.36;
    them 0.38; though 0.36; three -0.39; throw -0.84; ticket -0.45; tile 0.25; tine 0.52; title 0.59; today 0.44;
    tok 0.31; too -0.40; total -0.39; trie 0.48; tried 0.22; true -0.37; try 0.37; twice 0.29; type 0.33;
    typed 0.29; unable 0.27; unauthorized -0.30; under -0.28; unsuccessful 0.25; up 0.51; upload 0.47; url 0.88;
    user 1.13; using 0.57; usuario 0.29; utc 0.23; valid -0.23; vault -0.23; w -0.39; waiting -0.42; was -0.71;
    we -0.55; webhook 0.62; well -0.30; went -0.50; were -0.52; what -0.61; when -0.28; white -0.31; whole 0.23;
    why 0.10; wiki -0.26; without -0.44; wont 0.29; woo 0.34; wording -0.32; worked 0.35; would -0.21; write 0.29;
    wrote -0.71; www -0.28; x -0.25; xero 0.47; y -0.25; ya -0.18; year -0.54; you -0.51; youll -0.26; z 0.49;
    zalando 0.31; zap 0.30`,
  words: `
    over 60 0.81`,
};
