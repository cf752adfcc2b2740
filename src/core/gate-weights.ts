/** What each of the gate's features is worth, in log-odds. Written by `npm run train:gate`; edit the pastes, not the numbers. */

export const BIAS = -1.36;

export const FAMILIES: Readonly<Record<string, string>> = {
  questions: `
    asks to know, not for help -0.96;
    a status that is none of these errors -0.37;
    a status of success -0.71;
    somebody reports a failure 0.46;
    asks for help 0.72;
    since a time, or again and again 0.45;
    work stands still because of it 0.37;
    a person tells of own things 0.25;
    on behalf of somebody 0.30;
    a fenced text -0.63;
    a stack trace 0.19;
    a person tells how it ended -2.25;
    a review, plan or page of documentation -1.64;
    the wording is the subject -0.51;
    made for a test or on purpose -1.29;
    a joke, a game or private life -1.12;
    doors, cars and invitations -0.78;
    figures, rules and dashboards -0.74;
    a list of several things -0.78;
    a test run -0.70;
    machine text 0.34;
    a log line that reports no trouble -1.27;
    a log line that reports trouble 0.37;
    an answered request 0.66;
    a notice to its reader 0.36;
    a whole sentence as machines write it 0.07;
    a question 0.57;
    an error of a program by name 0.57;
    introduced as an error 0.54;
    a status with its name 0.56;
    a quoted text -0.39;
    it went well -0.77;
    it was fixed or is being changed -0.95;
    a change is announced -0.66;
    somebody asks what a word means -0.21;
    it is being discussed, not suffered -1.38;
    source code -1.46;
    a parser stumbles -0.17;
    a file or a disk -0.33;
    money or cards -1.07;
    goods, licences or certificates -0.26;
    invalid input, not credentials -0.38;
    a database -0.66;
    only if, or from now on -1.50;
    a text in a file of texts or settings -0.78;
    a count of many -0.41;
    a long sentence without a quote 0.44;
    the error is nearly the whole line 0.39;
    the error is a good part of the line 0.05;
    a telling signature 0.56;
    a status by its number -0.41;
    a long signature 1.06;
    the error opens the line 0.76;
    the error ends the line 0.53;
    a verb of saying stands before it 0.39;
    it is named, not met -0.20;
    told as a fact 0.17;
    said to somebody -0.32;
    other words between its words 0.02;
    other words between its words in machine text -0.49;
    an error code 0.33;
    it is denied -0.89;
    the score of its kind 2.75;
    other kinds beside it -0.21`,
  after: `
    although 0.23; and -0.10; and the -0.22; at -0.40; body 0.23; code 0.62; count -0.40; error 0.71;
    error code 0.24; exception -0.25; for 0.29; for http 0.41; for the -0.20; for this 0.24; from the 0.22;
    http 0.41; http api 0.21; improper 0.36; improper token 0.36; in -0.85; invalid user -0.20; is -0.66; it 0.30;
    item -0.23; jwt 0.28; jwt expired 0.24; login -0.19; login failed -0.30; message the 0.23; no 0.24; of -0.41;
    on 0.29; passed -0.36; perform 0.36; perform this 0.32; please 0.39; provided 0.22; reconnect 0.42;
    refreshing -0.45; return -0.38; see -0.39; shown -0.25; sign -0.20; since 0.28; since the 0.22; so -0.25;
    status 0.39; the 0.38; the requested -0.24; the server -0.28; this 0.41; though 0.22; to the -0.33; when 0.45;
    without -0.22; x -0.27; you 0.43; your 0.38`,
  before: `
    a -0.28; an -0.23; and -0.28; answer 0.29; app 0.05; are -0.25; as 0.28; bot 0.21; can -0.26; catch -0.29;
    client 0.22; discord error 0.33; do we -0.28; el -0.29; error 0.18; error code 0.16; error description 0.37;
    event -0.21; example 0.25; exception 0.54; failed -0.18; false error 0.43; for -0.54; for a -0.25;
    git hub 0.22; got -0.51; has -0.43; http error -0.23; hub 0.24; i -0.32; i get 0.30; in 0.33; is -0.45;
    json error -0.35; l 0.27; la 0.34; le 0.23; message 0.66; name -0.33; new -0.15; payment -0.29; purge -0.26;
    reject an -0.28; relation -0.25; request -0.36; return -0.24; say -0.35; say the 0.20; secret -0.28; see -0.18;
    session 0.21; sh -0.21; status 0.61; test -0.46; the -0.31; throw new -0.03; title 0.44; total code -0.24;
    updated -0.25; user 0.38; warn -0.26; when -0.24; yesterday -0.25; your -0.43; z -0.24`,
  form: `
    a command with telling words 0.26; a line of talk -0.27; a line of talk with a status and common words 0.39;
    a line of talk with a status and telling words -0.37; a line of talk with common words -0.33;
    a log with a status and common words 0.58; a log with common words -0.59;
    a stack trace with a status and common words 0.30; a stack trace with common words -0.30;
    an answer with its head 0.28; an answer with its head with telling words 0.47; data with common words -0.35;
    data with telling words 0.29; lines of talk with a status -0.30;
    lines of talk with a status and common words 0.35; lines of talk with common words -0.37`,
  kind: `
    client-certificate-expired 0.28; clock-skew -0.30; connection-inactive -0.42; deprecated-auth 0.18;
    forbidden-403 -0.83; invalid-credentials -0.51; rate-limit-as-403 -0.22; signing-key-unknown 0.23;
    token-expired -1.03; wrong-method -0.38`,
  lines: `
    1 0.64; 4 and more -0.85`,
  opens: `
    a 0.34; allowed -0.31; auth -0.26; bash -0.23; can -0.27; code 0.25; could -0.23; discord 0.25; doc -0.25;
    doe -0.27; ebay 0.28; faq -0.23; from -0.38; google 0.26; how -0.39; http 0.45; info -0.31; java -0.25;
    la 0.26; login -0.27; message 0.47; mintsoft 0.22; msg 0.21; our 0.57; password -0.36; please -0.30; post 0.27;
    pr -0.25; sftp 0.30; shopify 0.22; since 0.36; test -0.24; the 0.32; ticket -0.45; too -0.33;
    translation -0.27; trying 0.25; ts -0.25; unauthorized -0.22; user -0.22; webhook 0.25; what -0.32; who -0.48;
    your 0.29`,
  said: `
    a 0.68; access 0.59; again -0.71; agent -0.21; alert 0.33; allowed -0.78; and 0.20; api 0.27; as 0.25;
    auth -0.38; authenticate 0.54; authentication 0.85; authorization 0.30; authorized -0.24; basic -0.45;
    be -0.45; bot 0.30; cache -0.27; canceled -0.26; changed -0.56; closed -0.37; code 0.33; connection -0.38;
    credential -0.34; de 0.30; delete -0.39; denied -0.62; disable -0.35; dostepu -0.30; ended -0.35; exist -0.58;
    expire -0.57; expired -0.28; failure 0.42; find -0.38; forbidden -0.12; get -0.37; grant -0.55; hard 0.25;
    have -0.58; http 0.32; inactive -0.23; installation -0.28; insufficient 0.51; integration 0.61; isnt 0.34;
    ist 0.42; jwt 0.39; key -0.53; la 0.23; lack -0.21; list 0.27; login -0.09; long -0.35; lost -0.24; now -0.25;
    number 0.29; of -0.23; old -0.54; only 0.53; or 0.20; out -0.31; password -0.55; permitted -0.27; pin 0.32;
    post -0.30; press -0.22; privilege 0.44; provided 0.16; provider 0.26; publickey 0.37; ran 0.34; rbac -0.22;
    re 0.45; read -0.37; recognized 0.19; reconnect -0.46; reconnected 0.28; refused -0.44; removed -0.41;
    required 0.38; retired 0.24; role -0.34; rotate -0.36; rotated -0.34; say 0.26; session -0.76; signed -0.84;
    stale -0.29; supplied 0.25; timeout -0.26; token -0.35; too -0.48; trial -0.41; try -0.26; type 0.22;
    unable 0.21; until 0.32; will -0.43; wird -0.21; with 0.65; withdrawn 0.23; xero 0.24; yet -0.46`,
  word: `
    a -0.33; abc 0.25; account 0.64; action 0.36; active -0.21; add -0.26; added -0.58; admin 0.33;
    administrator 0.41; affected -0.24; after -0.24; again -0.35; age -0.27; agency 0.25; agent 0.24; alert -0.28;
    alguien -0.25; all -0.39; allowed -0.42; although 0.25; am 0.28; and 0.34; anonymous -0.42; answer -0.44;
    answered -0.24; anything 0.26; api 0.66; app 0.70; apparently 0.34; application 0.48; april -0.24; as -0.40;
    ask -0.37; assert -0.24; async -0.26; at -0.23; audit -0.43; auth -0.62; authentication 0.57;
    authorization 0.45; authorize 0.34; avant -0.26; await -0.37; ban -0.32; bank 0.29; bash -0.35; bay -0.25;
    before -0.78; bei -0.23; being 0.24; between -0.26; bij 0.33; block -0.57; blocked -0.30; body 0.40; book 0.31;
    box 0.27; broken -0.23; browser 0.24; business 0.25; but 0.60; by -0.54; cake -0.26; caled -0.42; caling 0.30;
    call 0.47; cancel 0.28; cannot 0.76; card -0.53; carrier 0.24; case -0.34; catch -0.63; challenge -0.33;
    changed 0.35; charset 0.28; chat 0.31; class -0.81; clean -0.57; client 0.38; clock -0.52; close 0.26;
    closing -0.42; cloud 0.33; code 0.39; coffee -0.25; col -0.24; colleague 0.25; column -0.58; com 0.50;
    come 0.35; commit -0.28; como 0.28; component -0.16; con 0.31; confirmation 0.21; connect 0.36;
    connecting -0.27; connection 0.79; connector 0.42; console 0.32; const -0.26; constraint -0.42; control -0.21;
    copied 0.41; copy -0.27; correct 0.29; could 0.38; count -0.48; country -0.31; courier 0.28; crm 0.20;
    cs -0.35; da 0.55; dashboard 0.53; data 0.37; db -0.51; decline -0.41; declined -0.27; default 0.32;
    demo -0.32; denied -0.30; deploy -0.63; der 0.45; description 0.41; desde 0.29; design -0.34; desk 0.76;
    detail 0.85; diese 0.25; different -0.39; discord 0.39; doc -0.40; documentation 0.38; doe -0.25; dont -0.30;
    dovecot 0.26; down -0.28; draft -0.34; driver -0.25; dropping 0.29; du 0.22; due 0.29; duplicate -0.36;
    eacce -0.51; ebay 0.60; edi 0.29; eigentlich -0.24; else 0.34; email -0.24; end -0.34; endpoint 0.46;
    entry -0.33; enum -0.21; equal -0.42; er 0.38; era -0.41; err 0.29; errno -0.35; error 0.40; es -0.28;
    esta -0.33; etsy 0.39; every 0.76; exact 0.31; example -0.15; expect -0.73; expected -0.45; expire -0.23;
    expired -1.03; export 0.53; expr -0.32; extension 0.22; f 0.44; failure -0.26; fake 0.69; faq -0.40;
    fatal 0.47; fault 0.54; feat -0.38; feature -0.18; feed 0.21; feedback -0.23; fehler 0.37; field -0.45;
    final -0.26; finding -0.30; fine 0.22; finish -0.32; finished -0.37; firebase 0.30; five -0.29; fix -0.35;
    flow 0.29; following 0.34; for -0.52; forbidden -0.58; found -0.53; fr -0.25; friendlier -0.33; ftp 0.30;
    gate -0.22; getting 0.34; give 0.36; giving 0.33; glossary -0.24; good -0.25; google 0.45; googleapis -0.39;
    got -0.52; grafana 0.24; graph 0.29; green -0.75; grep -0.23; grey 0.23; group 0.39; guide -0.57; gw 0.20;
    had -0.32; hand 0.27; handbook -0.31; handheld 0.29; happy -0.22; head -0.25; header 0.27; help 0.28;
    here -0.30; hi 0.26; hint 0.30; home -0.29; hook 0.27; how -0.41; http 0.30; hub 0.27; id 0.17; if -1.14;
    ignore -0.38; ik 0.29; ill -0.41; im -0.24; imap 0.30; improper 0.36; inactivity 0.25; ine -0.36; info -0.56;
    information 0.31; insert -0.36; instance 0.35; instead -0.32; int -0.24; integration 0.58; integrity -0.30;
    intended -0.36; interface 0.19; interview -0.47; invite -0.18; io -0.38; issuer -0.22; item -0.28; java -0.33;
    job 0.42; js -0.22; json -0.49; june -0.53; jwt 0.71; k -0.34; kafka -0.22; keeper -0.34; key -0.25;
    kitchen -0.25; koppeling 0.25; l 0.19; la 0.24; label 0.48; lag -0.24; lambda -0.39; last -0.40; late -0.22;
    law -0.30; le 0.23; lead 0.33; least -0.25; leaver -0.42; leaving -0.27; ledger 0.34; legal -0.46; length 0.36;
    lgtm -0.29; license -0.22; limit -0.38; line -0.55; live -0.17; local -0.43; locked -0.53; log 0.29; look 0.29;
    lookup 0.28; m -0.31; ma 0.26; magento 0.34; mailbox -0.27; make 0.49; manager 0.30; map -0.36; mapbox 0.22;
    mapper -0.28; mapping -0.27; matche -0.37; max -0.40; may 0.38; me 0.45; mean -0.68; member -0.28;
    merchant 0.31; message 0.65; method -0.59; microsoft 0.31; migration -0.49; min -0.29; mintsoft 0.26;
    minute 0.25; mir -0.34; mkdir -0.32; mock -0.47; mode 0.22; moodle 0.26; morning 0.22; mount -0.30; msg 0.48;
    my 0.27; n 0.33; name -0.70; need -0.31; needed -0.48; never -0.38; new -0.22; next -0.31; nginx 0.41;
    nicht 0.36; niet 0.24; nl -0.29; node 0.26; non 0.22; not -0.34; note -0.26; notice -0.38; ntp -0.25;
    oauth 0.43; occurred 0.29; oct 0.20; october -0.27; octokit -0.34; oder -0.47; odoo 0.42; ok -0.84;
    onboarding -0.35; once -0.59; online 0.46; only 0.25; operation 0.41; org 0.22; origin -0.38; our 0.68;
    outlook 0.33; page -0.29; parameter 0.29; parse -0.32; parsing -0.37; pass -0.29; passed -0.40; pasted 0.22;
    patch 0.27; path -0.35; paused 0.30; payment -0.57; payout 0.25; pdf -0.52; pedido 0.37; pentest -0.26;
    people -0.27; phone 0.24; php -0.23; plan -0.45; please -0.27; plugin 0.31; portal 0.51; post 0.23; power 0.55;
    pr -0.52; press 0.22; primary -0.28; prod 0.40; product 0.32; profile 0.28; project 0.42; provided 0.59;
    public -0.49; publish 0.39; purge -0.24; purpose -0.29; push 0.94; put 0.34; q -0.33; question -0.72;
    rather -0.28; read -0.26; reading 0.48; readme -0.26; really -0.25; recipient -0.23; reconnecting -0.24;
    record -0.22; red 0.39; ref -0.30; referense -0.55; refresh -0.22; refreshed -0.44; refreshing -0.62;
    register 0.29; registered -0.35; reject -0.16; rejected -0.34; relation -0.40; remaining -0.33; remote 0.52;
    rename -0.22; renew 0.33; report -0.35; request 0.26; required 0.25; res -0.44; resolved -0.41; resource 0.45;
    response -0.35; rest 0.39; retrieve 0.29; retry -0.93; review -0.30; revoked -0.53; rfc -0.32; right -0.26;
    role -0.21; room -0.46; rotated -0.25; rotation -0.32; round -0.24; rule -0.63; runbook -0.48; sabe -0.26;
    sale 0.50; same 0.84; sample -0.30; say 0.60; scan 0.28; scope -0.27; secret -0.27; section -0.27; see -0.34;
    seed -0.33; select -0.54; server 0.35; sftp 0.48; sh -0.19; shall -0.24; ship 0.36; shop 0.49; shopify 0.41;
    shopware 0.32; should -0.72; shown -0.25; signature 0.23; signed -0.26; since 0.35; site 0.38; slack 0.51;
    slide -0.70; slow -0.60; small -0.31; smile -0.30; smtp 0.25; so -0.84; soap 0.29; solved -0.47; someone -0.44;
    source 0.33; space -0.38; spec -0.40; sprint -0.41; stack -0.25; start 0.23; station 0.23; step 0.48;
    stopped 0.46; store 0.37; stored -0.19; story -0.21; stream -0.35; string -0.20; stuck 0.56; style -0.45;
    su 0.24; subject -0.37; successfully -0.36; summer -0.48; supported -0.36; sure 0.41; svc 0.55;
    synchronized 0.20; t 0.21; take -0.25; tax -0.26; team 0.27; template -0.28; test -0.84; text 0.24; that -0.49;
    their -0.50; them 0.29; these -0.24; think 0.27; though 0.25; thread -0.33; three -0.35; threshold -0.33;
    throw -0.78; ticket -0.69; tile 0.25; till 0.31; timeout -0.33; tine 0.46; title 0.44; tom -0.23; total -0.53;
    tracking 0.22; train -0.27; training -0.26; translation -0.37; treat -0.31; trie 0.44; true -0.73; try 0.47;
    ts -0.45; turned 0.23; typed 0.52; typo -0.29; u 0.23; under -0.68; upload 0.79; upstream -0.18; url 0.63;
    us 0.29; user 0.72; using 0.29; usuario 0.25; utf 0.25; valid -0.22; validation -0.37; value -0.49;
    vendor -0.31; version -0.28; violation -0.28; volume -0.38; votre 0.31; vs -0.45; w -0.33; waiting 0.33;
    warning -0.51; was -0.38; we -0.49; went -0.48; were -0.36; what -0.34; when -0.20; while -0.22; white -0.37;
    who -0.51; whole 0.39; wiki -0.31; will -0.53; without -0.46; wms -0.21; woo 0.30; wording -0.44; worked 0.40;
    would -0.38; wrote -0.43; xero 0.27; yaml -0.29; you -0.31; youll -0.26; z 0.27; zap 0.36; zapier 0.33;
    zum -0.24`,
  words: `
    over 60 0.65; up to 12 -0.38; up to 25 -0.37`,
};
