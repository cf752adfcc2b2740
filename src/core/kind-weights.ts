/** What words tell of each kind of failure, in log-odds. Written by `npm run train:gate`; edit the pastes, not the numbers. */

export const KIND_BIASES: Readonly<Record<string, number>> = {
  'connection-inactive': 0.48,
  'credential-format': -0.47,
  'deprecated-auth': -0.56,
  'forbidden-403': 0.03,
  'invalid-credentials': 1.02,
  'token-expired': 0.08,
  'unauthorised-401': 0.75,
  'wrong-method': -1.34,
};

export const KIND_TERMS: Readonly<Record<string, string>> = {
  'connection-inactive': `
    inactive 4.82; disconnected 3.68; re 3.62; verbindung 3.48; connection 2.91; revoked 2.75; aparece 2.67;
    reconnect 2.65; connexion 2.50; met 2.24; connected 2.09; account 1.94; link 1.80; lost 1.70; item 1.65;
    not connected 1.65; show 1.65; slack 1.65; connector 1.61; suspended 1.59; shop 1.58; expired 1.56;
    item login 1.55; login required 1.55; paused 1.55; deactivated 1.49; shopify 1.46; need 1.43; to be 1.37;
    integration 1.36; channel 1.27; and the 1.16; reconnected 1.14; by 1.12; store 1.09; no longer 1.00;
    again 0.98; longer 0.97; please 0.96; was 0.62; has been 0.60; your 0.56; no 0.46; la 0.35; and 0.24; it 0.11;
    app 0.09; failed -0.02; has -0.17; error -0.27; in -0.42; not -0.44; for -0.60; message -0.76;
    authentication -0.91; you -1.05; password -1.22; auth -1.24; refused -1.24; api -1.29; 401 -1.30; with -1.76;
    key -1.82; token -1.97`,
  'credential-format': `
    character 4.31; missing 4.17; malformed 3.80; header 3.14; without 2.90; contain 2.85; format 2.73;
    bearer 2.65; variable 2.36; jwt 2.27; not provided 2.25; secret 2.17; no api 2.16; in request 2.14; empty 2.05;
    credential were 2.03; maybe 1.90; credential 1.88; token header 1.77; parameter 1.75; expected 1.65;
    basic 1.47; must 1.43; with 1.24; authentication credential 1.21; no 1.15; segment 1.14; error not 1.12;
    invalid format 1.11; token 1.11; decode 1.08; key 1.02; i 0.98; say 0.91; it 0.87; x 0.86; request 0.79;
    api key 0.75; invalid 0.71; jwt exception 0.62; http 0.57; file 0.54; provided 0.53; message 0.38; auth 0.34;
    authentication 0.33; authorization 0.29; authorization header 0.19; not 0.13; access -0.63; on -0.77;
    the -0.90; a -0.98; login -1.07; order -1.46; for -1.54`,
  'deprecated-auth': `
    retired 3.95; deprecated 3.63; acceso 2.86; ancienne 2.74; legacy 2.61; password 2.51; shut 2.45; old 2.15;
    use 2.07; basic 2.05; oauth 2.04; longer 2.03; version 2.03; key were 1.95; off 1.93; export 1.91;
    license for 1.83; the tool 1.83; mail 1.80; is disabled 1.75; license 1.73; auth 1.64; sign in 1.56;
    authentication was 1.51; no longer 1.51; supported 1.45; switched off 1.43; more 1.36; authentication 1.31;
    private 1.31; ups 1.27; by 1.25; for the 1.25; support 1.18; removed 1.16; has 1.06; login 1.06; now 1.04;
    support for 1.03; please 0.98; gone 0.97; been 0.94; stopped 0.86; accepted 0.83; are 0.81; have 0.81;
    authentication is 0.76; api 0.70; we 0.69; disabled 0.63; and 0.62; token 0.60; were 0.60; sign 0.58; an 0.55;
    longer supported 0.46; app 0.22; was 0.16; key 0.15; access license -0.01; our -0.16; not -0.37; this -0.54;
    authorization -0.60; code -0.73; from -1.09; i -1.47; credential -1.61; it -1.66; or -2.58`,
  'forbidden-403': `
    403 4.93; scope 4.16; permission 3.95; forbidden 3.86; write 2.54; role 2.46; privilege 2.24; address 2.23;
    keine 2.23; uprawnien 2.23; group 1.97; is denied 1.93; les 1.88; acce 1.83; export 1.73; access 1.72;
    authorized to 1.54; insufficient 1.53; for 1.52; acce refuse 1.40; refuse 1.40; denied 1.34; permitted 1.32;
    can 1.25; verweigert 1.25; zugriff 1.25; zugriff verweigert 1.25; resource 1.24; have 1.23; missing 1.18;
    only 1.13; isnt 1.12; not 1.09; allowed 1.07; account 1.04; not allowed 1.03; do 1.00; access denied 0.95;
    when 0.92; your 0.81; user 0.73; the new 0.72; get 0.71; open 0.69; action 0.68; authorized 0.67; to 0.66;
    message 0.61; that 0.57; the 0.55; not authorized 0.48; code 0.47; this 0.25; and -0.10; has -0.12; be -0.67;
    http -0.67; in -0.70; invalid -0.86; key -0.91; method -1.00; stopped -1.02; credential -1.04; is -1.15;
    again -1.28; login -1.42; token -1.42; 403 forbidden -1.45; 401 -1.65; password -2.42; authentication -2.51`,
  'invalid-credentials': `
    invalid 3.82; valid 2.88; contrasena 2.83; match 2.78; falsch 2.74; mail 2.49; try 2.46; for user 2.35;
    invalid credential 2.32; test 2.25; password 2.20; identifiant 2.10; reset 2.04; secret 1.97; las 1.96;
    publickey 1.92; a test 1.88; unknown 1.87; invalid api 1.85; signature 1.85; number 1.84; key 1.74;
    invalid client 1.69; live 1.66; information 1.65; example 1.55; sftp 1.47; again 1.46; key and 1.36;
    or password 1.36; login failed 1.35; attempt 1.31; is invalid 1.30; message invalid 1.30; oder 1.23;
    authentication failed 1.20; status 401 1.18; event 1.17; stripe 1.13; webhook 1.10; denied 1.09; username 1.00;
    failed 0.99; not match 0.98; security 0.88; we 0.84; more 0.74; de 0.72; or 0.67; que 0.64; connection 0.61;
    client 0.59; not valid 0.55; and 0.53; login 0.50; for 0.44; user 0.40; at 0.35; 401 0.17; id 0.15;
    exception 0.13; authentication 0.06; our 0.05; not -0.04; say -0.07; the -0.08; of -0.13; be -0.31; get -0.37;
    it -0.48; that -0.50; as -0.52; app -0.59; on -0.60; authorization -0.61; order -0.61; with -0.61; has -0.69;
    only -0.73; is -0.76; do -0.94; requested -0.95; invalid grant -1.07; refresh -1.13; sync -1.18;
    for this -1.20; have -1.25; please -1.25; re -1.27; out -1.37; basic -1.43; expired -1.43; required -1.44;
    stock -1.49; in the -1.52; address -1.58; are -1.94; invalid request -2.00; format -2.23`,
  'token-expired': `
    expired 7.54; session 3.38; abgelaufen 3.06; lapsed 2.85; refresh token 2.25; out 2.19; token 2.15; after 2.13;
    expire 1.92; invalid grant 1.88; bank 1.72; renew 1.72; anmelden 1.70; value 1.68; too old 1.66; again 1.65;
    ran out 1.60; ran 1.59; too 1.50; want 1.50; consent 1.34; bitte 1.30; jeton 1.11; le jeton 1.11;
    a expire 1.05; grant 1.02; ist 0.99; de 0.96; failed 0.95; last 0.83; refresh 0.76; has 0.74; error code 0.73;
    to 0.72; access token 0.45; invalid 0.15; this -0.47; authentication -0.97; not -1.03; we -1.30;
    exception -1.44; api -1.51`,
  'unauthorised-401': `
    401 4.72; unauthorized 4.06; authenticated 3.68; for a 3.33; token or 2.13; curl 1.80; getting 1.79;
    authentication required 1.77; required 1.71; in to 1.68; when 1.68; autorisiert 1.58; nicht autorisiert 1.58;
    portal 1.56; pull 1.36; all 1.31; list 1.29; authorized 1.27; been denied 1.26; request 1.21; get 1.20;
    authorization has 1.17; in 1.14; authenticate 1.05; not authenticated 1.03; the credential 0.97; server 0.95;
    logged 0.89; logged in 0.89; message authorization 0.81; this request 0.66; every 0.62; call 0.60; to 0.59;
    not 0.40; order 0.34; you 0.21; and -0.26; key -0.28; it -0.42; account -0.52; the -0.53; client -0.55;
    token -0.76; more -0.94; api key -1.26; id -1.28; invalid -1.29; is -1.39; by -1.44; 401 unauthorized -1.70;
    detail -1.70; have -1.82; endpoint -2.23; missing -2.73; warn -2.86`,
  'wrong-method': `
    405 5.48; get 3.10; allowed 2.98; sending 2.96; endpoint 2.92; put 2.35; address 2.34; only 2.33; header 2.18;
    method 2.16; live 2.06; post 1.72; password login 1.69; credential 1.64; basic 1.57; sandbox 1.53;
    method not 1.51; support 1.44; be 1.38; used 1.32; in the 1.18; for this 1.17; tool 1.09; is not 1.03;
    this 0.90; they 0.88; be used 0.66; a 0.46; not 0.44; on 0.44; to -0.58; access -1.17; user -1.46`,
};
