/** What words tell of each kind of failure, in log-odds. Written by `npm run train:gate`; edit the pastes, not the numbers. */

export const KIND_BIASES: Readonly<Record<string, number>> = {
  'connection-inactive': 0.56,
  'credential-format': -0.55,
  'deprecated-auth': -0.55,
  'forbidden-403': 0.04,
  'invalid-credentials': 1.03,
  'token-expired': 0.07,
  'unauthorised-401': 0.75,
  'wrong-method': -1.34,
};

export const KIND_TERMS: Readonly<Record<string, string>> = {
  'connection-inactive': `
    inactive 4.52; re 3.60; disconnected 3.58; verbindung 3.51; connection 2.96; revoked 2.78; reconnect 2.72;
    aparece 2.68; connexion 2.44; suspended 2.16; connected 2.10; account 1.95; link 1.87; lost 1.77; online 1.74;
    not connected 1.63; item 1.62; paused 1.55; slack 1.55; deactivated 1.54; item login 1.49; login required 1.49;
    shop 1.48; expired 1.46; need 1.41; integration 1.39; shopify 1.39; show 1.32; channel 1.25; to be 1.22;
    by 1.21; store 1.16; again 1.10; and the 1.09; reconnected 1.09; please 1.00; no longer 0.97; longer 0.92;
    was 0.54; no 0.49; your 0.45; la 0.32; and 0.13; it 0.10; is 0.01; failed -0.08; app -0.11; this -0.11;
    error -0.27; not -0.57; for -0.59; message -0.75; authentication -0.97; you -1.11; api -1.23; refused -1.25;
    password -1.27; auth -1.29; 401 -1.44; with -1.75; key -1.78; token -1.91`,
  'credential-format': `
    character 4.32; missing 4.19; malformed 3.85; header 3.11; without 2.94; contain 2.80; format 2.79;
    bearer 2.65; jwt 2.36; variable 2.36; empty 2.32; secret 2.31; not provided 2.23; in request 2.10; no api 2.10;
    credential were 1.98; credential 1.88; parameter 1.82; token header 1.78; expected 1.69; must 1.49; basic 1.44;
    with 1.26; authentication credential 1.22; no 1.20; i 1.17; segment 1.14; decode 1.08; key 1.07;
    error not 1.05; token 1.05; say 1.00; it 0.93; request 0.87; x 0.85; api key 0.82; invalid 0.73; file 0.71;
    jwt exception 0.61; auth 0.43; provided 0.43; message 0.41; authentication 0.37; http 0.30; authorization 0.26;
    not 0.18; authorization header 0.17; access -0.48; on -0.66; the -0.87; a -0.96; login -1.15; order -1.46;
    for -1.55`,
  'deprecated-auth': `
    retired 3.87; deprecated 3.86; acceso 2.91; ancienne 2.73; legacy 2.59; shut 2.50; password 2.43; off 2.30;
    key were 2.28; license 2.11; longer 2.10; use 2.08; old 2.01; oauth 2.00; export 1.97; basic 1.96;
    license for 1.86; the tool 1.86; version 1.86; mail 1.83; auth 1.79; is disabled 1.67; sign in 1.60;
    no longer 1.55; supported 1.52; authentication was 1.45; private 1.32; authentication 1.27; for the 1.22;
    support 1.22; by 1.21; more 1.11; now 1.11; removed 1.09; has 1.07; gone 1.06; login 1.03; support for 1.02;
    authentication is 0.97; stopped 0.91; have 0.89; please 0.89; we 0.86; been 0.84; are 0.82; accepted 0.79;
    api 0.68; disabled 0.64; sign 0.61; token 0.61; and 0.59; an 0.54; key 0.26; was 0.24; access license 0.12;
    app 0.07; our -0.13; not -0.37; this -0.47; authorization -0.64; code -0.86; from -1.07; i -1.45;
    credential -1.62; it -1.63; or -2.52`,
  'forbidden-403': `
    403 5.13; scope 4.19; permission 3.97; forbidden 3.80; write 2.53; role 2.43; address 2.24; keine 2.23;
    uprawnien 2.22; privilege 2.21; group 2.01; is denied 1.95; les 1.88; acce 1.80; access 1.76; export 1.72;
    insufficient 1.63; for 1.54; authorized to 1.53; denied 1.42; refuse 1.38; acce refuse 1.37; permitted 1.31;
    resource 1.29; can 1.26; verweigert 1.25; zugriff 1.25; zugriff verweigert 1.25; missing 1.19; have 1.18;
    only 1.18; isnt 1.15; not 1.06; allowed 1.05; not allowed 1.01; do 1.00; account 0.97; not have 0.89;
    your 0.83; access denied 0.81; get 0.77; the new 0.74; action 0.73; authorized 0.71; user 0.71; to 0.64;
    open 0.60; message 0.58; the 0.54; not authorized 0.52; when 0.49; that 0.46; code 0.41; this 0.27; and -0.05;
    has -0.11; in -0.61; be -0.68; invalid -0.85; http -0.88; key -0.90; credential -0.96; method -0.96;
    stopped -1.05; is -1.11; again -1.32; token -1.41; login -1.50; 403 forbidden -1.56; 401 -1.71; password -2.45;
    authentication -2.61`,
  'invalid-credentials': `
    invalid 3.81; contrasena 2.84; valid 2.74; falsch 2.72; match 2.67; credenciale 2.59; mail 2.51; try 2.50;
    invalid credential 2.36; for user 2.34; test 2.16; password 2.12; reset 2.10; identifiant 2.05; publickey 2.01;
    secret 1.94; a test 1.92; signature 1.89; unknown 1.87; information 1.84; invalid api 1.81; number 1.80;
    invalid client 1.75; live 1.66; key 1.63; example 1.49; again 1.48; sftp 1.46; or password 1.44; key and 1.40;
    attempt 1.37; authentication failed 1.36; is invalid 1.35; message invalid 1.28; oder 1.21; event 1.13;
    failed 1.13; stripe 1.09; security 1.06; webhook 1.05; status 401 1.02; denied 1.01; username 0.96; we 0.94;
    not match 0.91; login 0.83; de 0.82; or 0.70; que 0.59; client 0.58; for 0.56; not valid 0.54; and 0.53;
    connection 0.53; at 0.38; user 0.36; o 0.33; api 0.28; 401 0.27; our 0.17; id 0.07; authentication 0.05;
    not 0.02; to -0.04; the -0.08; say -0.15; of -0.17; be -0.35; get -0.39; on -0.47; it -0.49; as -0.50;
    that -0.51; app -0.66; authorization -0.69; order -0.71; with -0.75; only -0.78; has -0.82; is -0.82;
    invalid grant -0.89; removed -0.90; do -0.91; requested -0.94; have -1.11; refresh -1.11; please -1.23;
    sync -1.23; re -1.26; for this -1.34; required -1.34; out -1.35; expired -1.49; in the -1.54; address -1.58;
    stock -1.60; basic -1.63; invalid request -1.95; are -2.01; format -2.33; salesforce -2.62`,
  'token-expired': `
    expired 7.49; session 3.59; abgelaufen 3.12; lapsed 2.91; token 2.29; after 2.21; out 2.20; refresh token 2.13;
    expire 1.90; invalid grant 1.87; bitte 1.80; again 1.70; renew 1.68; too old 1.67; ran out 1.62; ran 1.61;
    value 1.57; want 1.55; too 1.53; bank 1.51; consent 1.24; jeton 1.12; le jeton 1.12; ist 1.11; a expire 1.04;
    grant 1.04; de 0.94; failed 0.94; last 0.86; refresh 0.79; has 0.72; to 0.71; error code 0.63;
    access token 0.34; invalid 0.18; this -0.50; authentication -0.95; not -1.02; we -1.27; exception -1.42;
    api -1.47`,
  'unauthorised-401': `
    401 4.61; unauthorized 4.18; authenticated 3.67; for a 3.25; curl 1.96; getting 1.86;
    authentication required 1.80; pull 1.68; required 1.63; autorisiert 1.57; nicht autorisiert 1.57; in to 1.54;
    all 1.52; portal 1.51; authorized 1.46; list 1.44; the credential 1.29; been denied 1.27; in 1.23; get 1.22;
    request 1.22; authorization has 1.17; authenticate 1.08; not authenticated 1.02; server 0.96; logged in 0.85;
    message authorization 0.83; logged 0.80; this request 0.68; call 0.66; to 0.64; every 0.59; not 0.38;
    order 0.26; you 0.13; no 0.03; and -0.19; it -0.31; the -0.35; key -0.43; client -0.47; http -0.61;
    token -0.70; account -0.74; api key -1.08; more -1.12; invalid -1.17; id -1.24; is -1.40;
    401 unauthorized -1.42; by -1.45; detail -1.76; have -1.79; endpoint -2.15; missing -2.74; warn -2.83`,
  'wrong-method': `
    405 5.57; get 3.11; endpoint 3.06; allowed 2.93; only 2.53; address 2.35; put 2.19; method 2.14; header 2.13;
    live 2.11; basic 1.84; password login 1.65; post 1.64; credential 1.54; sandbox 1.47; method not 1.46; be 1.37;
    support 1.37; used 1.32; in the 1.22; for this 1.16; tool 1.08; is not 0.99; this 0.86; they 0.77;
    be used 0.67; a 0.61; not 0.47; on 0.42; http -0.09; to -0.50; access -1.29; user -1.50`,
};
