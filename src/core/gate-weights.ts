/** What each of the gate's features is worth, in log-odds. Written by `npm run train:gate`; edit the pastes, not the numbers. */

export const BIAS = -2.06;

export const FAMILIES: Readonly<Record<string, string>> = {
  questions: `
    asks to know, not for help -1.06;
    a status that is none of these errors -0.27;
    a status of success -0.53;
    somebody reports a failure 0.58;
    asks for help 1.04;
    since a time, or again and again 1.06;
    work stands still because of it 0.18;
    a person tells of own things 0.30;
    on behalf of somebody 0.29;
    a fenced text -0.46;
    a stack trace 0.18;
    a person tells how it ended -1.95;
    a review, plan or page of documentation -1.69;
    the wording is the subject -0.59;
    made for a test or on purpose -1.23;
    a joke, a game or private life -1.22;
    doors, cars and invitations -1.30;
    figures, rules and dashboards -0.93;
    a list of several things -0.68;
    a test run -0.71;
    machine text 0.56;
    a log line that reports no trouble -1.23;
    a log line that reports trouble 0.39;
    an answered request 0.51;
    a notice to its reader 0.22;
    a whole sentence as machines write it -0.01;
    a question 0.46;
    an error of a program by name 0.39;
    introduced as an error 0.77;
    a status with its name 0.85;
    a quoted text -0.64;
    it went well -0.82;
    it was fixed or is being changed -1.27;
    a change is announced -0.80;
    somebody asks what a word means -0.17;
    it is being discussed, not suffered -1.51;
    source code -1.44;
    a parser stumbles -0.19;
    a file or a disk -0.45;
    money or cards -1.00;
    goods, licences or certificates -0.27;
    invalid input, not credentials -0.12;
    a database -1.13;
    only if, or from now on -1.21;
    a text in a file of texts or settings -1.27;
    a count of many -0.31;
    a long sentence without a quote 0.34;
    the error is nearly the whole line 0.21;
    the error is a good part of the line 0.01;
    a telling signature 0.94;
    a status by its number -0.46;
    a long signature 1.31;
    the error opens the line 1.24;
    the error ends the line 0.61;
    a verb of saying stands before it 0.51;
    it is named, not met -0.17;
    told as a fact -0.09;
    said to somebody -0.39;
    other words between its words 0.23;
    other words between its words in machine text -0.43;
    an error code 0.59;
    it is denied -0.77;
    the score of its kind 2.82;
    other kinds beside it -0.50`,
  after: `
    a 0.22; access 0.45; again -0.25; although 0.33; although the 0.23; and 0.58; because -0.40; but 0.25;
    can -0.36; code 0.65; count -0.38; detail 0.25; do 0.07; doe -0.23; error 0.27; error description 0.21;
    exception -0.21; for 0.49; for http 0.33; for this 0.34; from the 0.27; has 0.03; http 0.41; in -0.87;
    invalid user -0.23; is -0.52; it 0.26; jwt 0.25; jwt expired 0.23; key 0.28; login -0.52; login failed -0.58;
    message -0.30; of -0.49; on 0.55; on the 0.36; on tuesday -0.24; over 0.37; over the 0.29; page 0.20;
    passed -0.34; path 0.33; perform 0.34; perform this 0.35; please 0.30; post -0.26; provided 0.29; put -0.24;
    rate 0.00; reason 0.28; reconnect 0.58; reconnect to 0.28; return -0.19; see -0.55; sign -0.32; sign in -0.27;
    so -0.47; status 0.33; successfully -0.30; that 0.28; the 0.49; the token 0.25; this 0.40; to -0.39; type 0.04;
    when 0.88; when she 0.26; y 0.31; you 0.39; your 0.31`,
  before: `
    acme -0.28; amazon 0.30; and -0.40; as 0.26; bank feed 0.31; body error 0.26; catch -0.42; column -0.26;
    com 0.30; das 0.27; description the 0.32; dice -0.24; ebay 0.19; el -0.32; eror 0.25; error description 0.48;
    event -0.26; example 0.30; exception 0.40; expired exception -0.27; expired please 0.25; false error 0.43;
    feed 0.40; for -0.59; found -0.35; got -0.34; have 0.26; http 0.33; http error -0.44; i -0.37; i see -0.22;
    info -0.17; info msg -0.25; invalid -0.11; is -0.38; json error -0.46; key 0.30; la 0.30; le 0.26; login -0.28;
    message 0.62; microsoft 0.35; more -0.27; new -0.17; no more -0.29; not found -0.37; of -0.21; or 0.33;
    our 0.23; payment -0.35; please 0.41; relation -0.33; request -0.28; say -0.29; say the 0.39; sh -0.22;
    shopify 0.19; sorry -0.22; sso 0.23; status 0.30; still 0.13; sync 0.24; test -0.31; that -0.23; the -0.32;
    the app 0.03; the token 0.37; throw new -0.17; title 0.57; to -0.39; token 0.21; type -0.13; unauthorized 0.22;
    updated -0.25; user 0.31; warn -0.19; was -0.29; we get 0.31; when -0.24`,
  form: `
    a command with common words -0.21; a command with telling words 0.37;
    a log with a status and common words 0.56; a log with common words -0.27; an answer with its head 0.42;
    an answer with its head with a status and common words 0.22; an answer with its head with telling words 0.31;
    data with a status -0.14; data with telling words 0.37; lines of talk -0.26;
    lines of talk with a status and common words 0.31; lines of talk with a status and telling words -0.25;
    lines of talk with common words -0.16; talk with a quote -0.40; talk with a quote with a status -0.42`,
  kind: `
    clock-skew -0.25; connection-inactive -0.16; credential-format 0.48; deprecated-auth 0.31; forbidden-403 -0.84;
    invalid-credentials -0.70; token-expired -1.24`,
  lines: `
    1 0.36; 2 0.29; 4 and more -0.43`,
  opens: `
    auth -0.35; bash -0.22; cache -0.21; catch -0.28; code 0.44; commit -0.32; could -0.24; der 0.22; doc -0.40;
    ebay 0.29; error 0.29; faq -0.30; got -0.26; how -0.29; http 0.41; if -0.28; in -0.29; info -0.42; key -0.28;
    l 0.23; la 0.30; login -0.29; mail 0.31; message 0.65; mintsoft 0.26; o 0.21; our 0.70; password -0.36;
    please -0.31; pr -0.31; resolved -0.26; rotated -0.22; sftp 0.24; should -0.21; since 0.50; status 0.32;
    the 0.55; this 0.27; tine 0.29; token 0.22; trying 0.30; we 0.27; webhook 0.36; who -0.48; why 0.38;
    yesterday -0.20; your 0.34`,
  said: `
    a 0.58; aadst 0.43; accepted 0.30; access 0.73; again -1.23; all -0.33; allowed -0.64; attempt -0.37;
    attention 0.21; auth -0.37; authenticate 0.57; authentication 0.54; autorizado -0.33; basic -0.77; been -0.43;
    canceled -0.50; changed -0.54; code 0.29; connected 0.24; connection -0.59; consent 0.20; credential -0.48;
    de 0.33; dead -0.37; denied -0.91; deprecated -0.23; doe -0.13; doesnt 0.40; dostepu -0.48; e 0.28;
    entered 0.32; exception -0.09; exist -0.29; expire -0.68; expired -0.19; failed 0.65; forbidden -0.33;
    found 0.29; get -0.40; grant -0.56; granted -0.31; ha 0.26; hard 0.22; have -0.79; http 0.26; id -0.29;
    in 0.37; inactive -0.34; insufficient 0.27; integration 0.58; isnt 0.56; ist 0.13; jwt 0.48; key -0.39;
    lack -0.37; legacy -0.40; list 0.32; live 0.25; login -0.07; lost -0.34; malformed 0.30; many -0.41;
    method -0.33; minute -0.39; need 0.24; no -0.51; of -0.54; old -0.50; only 0.88; or 0.13; out -0.18;
    password -0.49; permitted -0.43; please -0.29; provided 0.27; publickey 0.42; re 0.48; recognize 0.31;
    reconnect -0.86; refused -0.33; removed -0.28; renewed -0.29; request 0.31; required 0.30; retired 0.30;
    returned 0.17; role -0.29; rotated -0.35; say 0.28; schlussel -0.21; sent 0.22; session -0.84; signed -0.73;
    store -0.26; switched -0.37; that -0.36; token -0.51; try -0.53; turned 0.32; unauthorized 0.46; unknown -0.44;
    valid -0.29; validation 0.24; will -0.38; with 0.57; wont 0.35; xero 0.37`,
  word: `
    account 0.81; acme 0.34; action 0.41; active -0.45; add -0.34; added -0.20; administrator 0.23; affected -0.36;
    after -0.49; again -0.27; age -0.44; ago 0.36; airtable 0.26; all -0.25; allegro 0.27; allowed -0.51;
    although 0.35; anonymous -0.31; answer -0.83; answered -0.33; any -0.22; anything 0.24; api 0.50; app 0.57;
    apparently 0.44; are -0.21; arrive 0.32; ask -0.32; asp -0.28; assert -0.25; async -0.35; at -0.40;
    audit -0.39; auth -0.48; authenticate 0.27; authentication 0.56; authorize 0.37; await -0.42; aws 0.30;
    az 0.28; b 0.30; badge -0.27; bajan 0.19; ban -0.36; bank 0.32; banner -0.53; bash -0.28; basic 0.22;
    bay -0.33; before -0.97; bei -0.29; being 0.38; better -0.30; between -0.32; bij 0.29; block -0.24; body 0.46;
    book 0.55; bounce 0.33; box 0.27; but 0.54; button 0.51; buy -0.28; by -0.55; cake -0.26; caling 0.24;
    call 0.47; caller -0.25; came -0.25; cancel 0.36; cannot 0.95; card -0.47; carrier 0.51; catalogue 0.34;
    catch -0.49; caught -0.22; ce 0.27; changed 0.53; charset 0.33; check -0.41; checked -0.23; checklist -0.29;
    class -0.76; cleanup -0.27; client 0.29; clock -0.35; close 0.31; closed 0.25; closing -0.43; cloud 0.33;
    co 0.27; code 0.33; column -0.42; com 0.44; come 0.43; commit -0.44; como 0.27; complain 0.26; connect 0.48;
    connection 1.14; connector 0.58; constraint -0.40; copied 0.25; correct 0.31; count -0.46; courier 0.57;
    course -0.25; cred 0.24; credential 0.38; cs -0.37; current -0.26; custom -0.25; da 0.25; danke -0.27;
    das -0.27; dashboard 0.78; day -0.27; db -0.64; de -0.33; declined -0.30; delete 0.24; deleted -0.32;
    demo -0.38; denied -0.43; deploy -0.25; deployed -0.21; der 0.29; description 0.24; desde 0.27; design -0.40;
    destination -0.18; detail 0.91; dice -0.21; die -0.38; doc -0.48; documentation 0.21; doesnt 0.23; dont -0.32;
    dovecot 0.31; down -0.31; draft -0.32; driver -0.30; due 0.44; duration 0.40; eacce -0.45; ebay 0.67;
    edge 0.30; edi 0.31; eine -0.31; else 0.45; email -0.27; end -0.31; endpoint 0.74; entity -0.33; enum -0.19;
    equal -0.50; era -0.33; eror 0.35; erp 0.29; errno -0.43; error 0.63; es -0.43; est -0.30; esta -0.53; et 0.36;
    etsy 0.30; every 1.12; everybody -0.24; evri 0.27; exact 0.33; exceeded -0.40; exist 0.28; expect -0.65;
    expected -0.29; expire -0.24; expired -1.28; explain -0.29; export 0.67; expr -0.42; f 0.41; failed 0.23;
    failure -0.21; faire -0.23; fake 0.58; faq -0.50; fatal 0.28; fault 0.56; faultstring 0.32; feat -0.60;
    feature -0.51; feed 0.25; fehler 0.34; fetch 0.28; finish -0.39; five -0.39; fix -0.41; fixed 0.25; for -0.69;
    forbidden -0.59; format 0.24; found -0.24; fr -0.40; frequency 0.28; friday 0.26; from -0.24; ftp 0.22;
    fur -0.38; gate -0.22; getting 0.47; giving 0.47; glossary -0.34; gmt 0.41; goe 0.23; good -0.58; google 0.69;
    got -0.79; grafana 0.36; green -0.84; grep -0.28; guide -0.31; h 0.41; had -0.29; hand 0.25; handbook -0.38;
    handheld 0.45; handler 0.22; has -0.34; he -0.36; her 0.24; here -0.31; hola 0.24; holiday 0.26; hook 0.34;
    how -0.64; hr 0.35; html -0.27; http 0.44; hubspot 0.36; i -0.21; if -0.91; ignore -0.35; ill -0.59; imap 0.37;
    in -0.29; info -0.42; information 0.33; insert -0.32; instance 0.48; instead -0.28; int -0.29;
    integration 0.53; integrity -0.30; interview -0.50; invite -0.20; ip -0.31; it -0.22; its 0.34; ive 0.22;
    java -0.34; jeton 0.27; job 0.53; joy -0.24; json -0.39; jwt 0.53; kafka -0.34; keeper -0.44; key -0.21;
    kid -0.30; kitchen -0.55; konto 0.27; kto -0.23; label 0.42; lag -0.41; late -0.37; lead 0.53; leaving -0.32;
    legal -0.33; length 0.41; letter -0.24; lgtm -0.27; like -0.32; limit -0.56; line -0.58; login -0.20;
    longer -0.31; look 0.43; lookup 0.20; los 0.22; m -0.49; macro -0.17; manager 0.49; marketing -0.25; max -0.45;
    may 0.38; mean -0.41; message 0.78; met 0.35; method -0.17; metric -0.45; microsoft 0.39; midnight 0.23;
    migration -0.55; mintsoft 0.28; mir -0.32; mit 0.25; mkdir -0.34; mock -0.50; mode 0.62; module 0.33; mq -0.27;
    ms 0.35; msg 0.28; my 0.59; n 0.26; name -0.44; need -0.52; never -0.60; new -0.44; nice -0.30; nicht 0.19;
    nie 0.43; nightly 0.35; node 0.32; nos 0.32; not -0.40; notice -0.30; now 0.24; oauth 0.47; occurred 0.24;
    oct 0.38; octokit -0.44; oder -0.50; of -0.58; offboarding -0.19; ok -1.11; old -0.28; once -0.61; online 0.48;
    only 0.29; open 0.32; opening 0.29; operating -0.26; opinion -0.32; ops -0.26; order 0.26; origin -0.56;
    otherwize -0.30; our 0.77; outlook 0.26; over 0.37; pal 0.28; panic 0.30; para -0.26; park -0.27;
    partner -0.23; passed -0.74; patch 0.27; path -0.33; paused 0.24; payload 0.29; payment -0.36; payout 0.33;
    pdf -0.30; pedido 0.36; people -0.25; personal -0.33; phishing -0.33; picker 0.28; plain 0.43; plan -0.57;
    please -0.49; plus 0.36; point 0.28; pointer -0.46; popup -0.28; portal 0.30; post 0.53; posting 0.21;
    postman 0.39; power 0.51; pr -0.59; preferense -0.34; prod 0.55; product 0.30; profile 0.26; provided 0.52;
    provider 0.40; public -0.49; push 0.54; put 0.27; q -0.28; question -0.49; quick 0.39; raise -0.31; rate -0.43;
    rather -0.25; re 0.32; reading 0.62; reconnect -0.23; red 0.42; referense -0.40; refreshing -0.29;
    registered -0.26; reject -0.26; rejected -0.43; relation -0.40; release -0.48; remaining -0.48; remember -0.25;
    remote 0.65; render -0.26; reply -0.27; request 0.30; requested 0.33; res -0.44; reset -0.44; resolved -0.50;
    resource 0.26; responded 0.28; rest 0.38; retry -0.28; returned 0.31; revoked -0.63; rfc -0.31; right -0.35;
    role -0.23; room -0.72; rotated -0.37; rotation -0.27; rule -0.31; runbook -0.31; sage 0.26; sale 0.57;
    salesforce 0.28; same 0.92; sample -0.39; sandbox 0.20; say 0.40; scan 0.27; scope -0.28; screen -0.24;
    screenshot -0.30; search -0.23; section -0.35; security 0.25; see -0.36; select -0.65; session -0.32; set 0.20;
    setting 0.26; sftp 0.41; sh -0.18; ship 0.31; shipment 0.32; shop 0.70; shopify 0.47; shopware 0.44;
    should -0.63; shown -0.43; sign 0.23; signature 0.29; since 0.65; slack 0.32; slide -0.77; slow -0.57;
    small -0.37; smile -0.31; so -0.77; socket -0.33; solved -0.64; someone -0.32; soon -0.21; sorry 0.29;
    source 0.30; space -0.51; sprint -0.20; sql -0.34; state -0.33; statement -0.29; station 0.29; still 0.18;
    stopped 0.51; store 0.76; story -0.48; style -0.44; successfully -0.32; summer -0.38; sunday -0.21; svc 0.37;
    synchronized 0.25; tab 0.21; table -0.22; take -0.31; task -0.19; tax -0.41; template -0.22; test -0.91;
    text 0.30; than -0.03; thank -0.24; that -0.47; their -0.61; them 0.22; these -0.28; they -0.34; though 0.28;
    three -0.49; threshold -0.28; throw -0.84; ticket -0.74; tile 0.26; tine 0.51; title 0.73; today 0.59;
    tok 0.29; tom -0.20; tonight -0.27; too -0.25; total -0.44; treat -0.27; trie 0.52; true -0.42; try 0.43;
    trying 0.46; twice 0.28; typed 0.66; typo -0.23; unable 0.33; unauthorized -0.31; und 0.27; under -0.55;
    unsuccessful 0.26; up 0.25; upload 0.32; url 0.55; usage -0.29; user 0.92; using 0.58; utc 0.24; utf 0.26;
    v -0.27; valid -0.42; vault -0.19; version -0.37; view 0.34; violation -0.33; w -0.35; warning -0.22;
    was -0.47; we -0.60; webhook 0.59; week 0.24; went -0.57; what -0.47; when -0.35; white -0.46; wiki -0.29;
    without -0.51; wont 0.29; woo 0.45; wording -0.37; worked 0.33; write 0.32; wrote -0.60; www -0.27; x -0.27;
    xero 0.41; year -0.48; you -0.52; youll -0.29; youre 0.33; zalando 0.23; zap 0.37`,
  words: `
    over 60 0.50; up to 25 -0.17`,
};
