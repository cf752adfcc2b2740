/** What words tell of each kind of failure, in log-odds. Written by `npm run train:gate`; edit the pastes, not the numbers. */

export const KIND_BIASES: Readonly<Record<string, number>> = {
  'connection-inactive': 0.49,
  'credential-format': -0.47,
  'deprecated-auth': -0.56,
  'forbidden-403': 0.03,
  'invalid-credentials': 1.01,
  'token-expired': 0.08,
  'unauthorised-401': 0.75,
  'wrong-method': -1.33,
};

export const KIND_TERMS: Readonly<Record<string, string>> = {
  'connection-inactive': `
    inactive 4.84; disconnected 3.69; re 3.63; verbindung 3.47; connection 2.90; aparece 2.67; revoked 2.67;
    reconnect 2.63; connexion 2.50; met 2.23; connected 2.09; account 1.93; link 1.82; lost 1.71; slack 1.66;
    item 1.65; not connected 1.65; show 1.65; connector 1.60; suspended 1.60; shop 1.57; expired 1.55;
    item login 1.55; login required 1.55; paused 1.55; deactivated 1.49; shopify 1.44; need 1.43; to be 1.37;
    integration 1.36; channel 1.27; and the 1.16; by 1.16; reconnected 1.13; store 1.12; no longer 1.00;
    again 0.99; please 0.99; longer 0.97; has been 0.60; was 0.56; your 0.56; no 0.45; la 0.35; and 0.25; it 0.14;
    app 0.09; has -0.17; error -0.30; in -0.41; not -0.44; for -0.57; message -0.74; authentication -0.89;
    you -1.17; password -1.22; auth -1.24; refused -1.24; 401 -1.30; api -1.30; with -1.74; key -1.82; token -2.02`,
  'credential-format': `
    character 4.31; missing 4.17; malformed 3.79; header 3.13; without 2.89; contain 2.85; format 2.72;
    bearer 2.65; variable 2.36; jwt 2.27; not provided 2.25; no api 2.16; secret 2.16; in request 2.15; empty 2.06;
    credential were 2.02; maybe 1.91; credential 1.88; token header 1.77; parameter 1.76; expected 1.64;
    basic 1.47; must 1.43; with 1.25; authentication credential 1.20; no 1.15; error not 1.13; segment 1.13;
    token 1.12; invalid format 1.11; decode 1.08; key 1.01; i 0.98; say 0.91; it 0.86; x 0.86; request 0.79;
    api key 0.75; invalid 0.72; jwt exception 0.62; http 0.58; file 0.54; provided 0.54; message 0.38; auth 0.34;
    authentication 0.33; authorization 0.30; authorization header 0.20; not 0.14; access -0.60; on -0.77;
    the -0.89; a -0.97; login -1.07; order -1.46; for -1.54`,
  'deprecated-auth': `
    retired 3.94; deprecated 3.66; acceso 2.86; ancienne 2.73; legacy 2.60; password 2.51; shut 2.46; old 2.10;
    basic 2.07; version 2.06; oauth 2.05; longer 2.04; use 2.04; off 1.96; key were 1.93; export 1.92;
    license for 1.90; the tool 1.90; license 1.78; mail 1.78; is disabled 1.71; auth 1.65; supported 1.60;
    sign in 1.56; no longer 1.55; authentication was 1.51; switched off 1.43; more 1.32; authentication 1.31;
    private 1.31; ups 1.27; by 1.25; for the 1.24; support 1.19; removed 1.10; has 1.07; login 1.06;
    support for 1.02; now 1.00; please 0.99; gone 0.94; been 0.93; stopped 0.87; are 0.85; accepted 0.82;
    do we 0.80; have 0.78; authentication is 0.75; api 0.70; and 0.65; were 0.64; token 0.63; disabled 0.61;
    sign 0.57; we 0.54; an 0.53; app 0.21; was 0.17; key 0.15; access license 0.04; our -0.16; not -0.39;
    this -0.54; authorization -0.62; code -0.74; from -1.07; i -1.45; credential -1.66; it -1.67; or -2.56`,
  'forbidden-403': `
    403 4.93; scope 4.16; permission 3.95; forbidden 3.85; write 2.54; role 2.46; privilege 2.24; address 2.23;
    keine 2.23; uprawnien 2.22; group 1.97; is denied 1.93; les 1.88; acce 1.82; access 1.73; export 1.73;
    authorized to 1.54; for 1.53; insufficient 1.53; acce refuse 1.40; refuse 1.40; denied 1.33; permitted 1.32;
    can 1.26; verweigert 1.25; zugriff 1.25; zugriff verweigert 1.25; have 1.24; resource 1.24; missing 1.19;
    only 1.13; isnt 1.12; not 1.09; allowed 1.07; account 1.03; do 1.03; not allowed 1.03; access denied 0.95;
    when 0.92; your 0.80; user 0.74; get 0.71; the new 0.71; open 0.69; action 0.68; authorized 0.68; to 0.67;
    message 0.62; that 0.57; the 0.56; not authorized 0.49; code 0.47; this 0.24; and -0.10; has -0.12; be -0.67;
    http -0.67; in -0.70; invalid -0.83; key -0.91; method -0.99; stopped -1.02; credential -1.05; is -1.16;
    again -1.28; token -1.41; login -1.42; 403 forbidden -1.46; 401 -1.65; password -2.42; authentication -2.52`,
  'invalid-credentials': `
    invalid 3.84; valid 2.89; contrasena 2.84; match 2.80; falsch 2.75; mail 2.50; try 2.49; for user 2.33;
    invalid credential 2.32; test 2.24; password 2.21; identifiant 2.10; reset 2.05; secret 1.98; las 1.96;
    publickey 1.92; number 1.88; unknown 1.88; a test 1.87; invalid api 1.87; signature 1.87; key 1.74;
    information 1.71; invalid client 1.69; live 1.67; example 1.54; again 1.51; sftp 1.47; login failed 1.36;
    or password 1.35; key and 1.34; attempt 1.31; authentication failed 1.24; message invalid 1.24; oder 1.23;
    is invalid 1.20; status 401 1.18; event 1.17; stripe 1.15; denied 1.09; failed 0.99; not match 0.99;
    webhook 0.97; username 0.96; security 0.89; we 0.84; de 0.72; more 0.72; or 0.66; que 0.64; client 0.62;
    connection 0.60; not valid 0.56; and 0.53; login 0.50; for 0.43; user 0.43; at 0.35; 401 0.18; id 0.17;
    exception 0.14; our 0.06; authentication 0.05; to 0.02; not -0.03; the -0.06; say -0.07; of -0.17; be -0.27;
    get -0.37; as -0.51; that -0.51; it -0.52; app -0.58; on -0.59; authorization -0.60; order -0.62; with -0.65;
    has -0.67; only -0.72; is -0.76; do -0.89; requested -0.95; invalid grant -1.04; refresh -1.12; sync -1.19;
    for this -1.20; have -1.23; out -1.37; required -1.42; basic -1.43; expired -1.43; please -1.45; stock -1.50;
    in the -1.55; address -1.58; are -1.94; invalid request -1.99; format -2.22`,
  'token-expired': `
    expired 7.53; session 3.38; abgelaufen 3.06; lapsed 2.85; refresh token 2.25; out 2.19; after 2.16; token 2.15;
    expire 1.92; invalid grant 1.87; bank 1.72; renew 1.71; anmelden 1.70; value 1.68; again 1.66; too old 1.65;
    ran out 1.60; ran 1.59; want 1.50; too 1.49; consent 1.34; bitte 1.30; jeton 1.11; le jeton 1.11;
    a expire 1.05; grant 1.01; ist 0.98; de 0.95; failed 0.94; last 0.83; refresh 0.75; to 0.73; has 0.72;
    error code 0.71; access token 0.49; invalid 0.18; this -0.47; authentication -0.97; not -1.03; we -1.31;
    exception -1.45; api -1.51`,
  'unauthorised-401': `
    401 4.71; unauthorized 4.07; authenticated 3.68; for a 3.32; token or 2.16; curl 1.80; getting 1.79;
    authentication required 1.77; required 1.71; in to 1.68; when 1.67; autorisiert 1.58; nicht autorisiert 1.58;
    portal 1.57; pull 1.37; all 1.31; authorized 1.29; list 1.29; been denied 1.26; get 1.21; request 1.21;
    authorization has 1.17; in 1.14; authenticate 1.04; not authenticated 1.03; the credential 0.99; server 0.94;
    logged 0.89; logged in 0.89; message authorization 0.80; this request 0.65; every 0.61; to 0.60; call 0.59;
    not 0.40; order 0.34; you 0.21; no -0.01; and -0.25; key -0.29; it -0.42; the -0.52; account -0.53;
    client -0.53; token -0.76; more -0.93; id -1.26; api key -1.27; invalid -1.31; is -1.39; by -1.44;
    detail -1.69; 401 unauthorized -1.70; have -1.82; endpoint -2.22; missing -2.72; warn -2.86`,
  'wrong-method': `
    405 5.48; get 3.11; allowed 2.98; sending 2.97; endpoint 2.94; put 2.35; address 2.34; only 2.32; header 2.17;
    method 2.17; live 2.07; post 1.72; password login 1.69; credential 1.64; basic 1.56; sandbox 1.53;
    method not 1.51; support 1.43; be 1.38; used 1.32; in the 1.17; for this 1.16; tool 1.09; is not 1.03;
    this 0.89; they 0.88; be used 0.66; a 0.46; not 0.45; on 0.44; http 0.01; to -0.56; access -1.17; user -1.46`,
};
