/** What words tell of each kind of failure, in log-odds. Written by `npm run train:gate`; edit the pastes, not the numbers. */

export const KIND_BIASES: Readonly<Record<string, number>> = {
  'connection-inactive': 0.58,
  'credential-format': -0.54,
  'deprecated-auth': -0.29,
  'forbidden-403': 0.28,
  'invalid-credentials': 0.64,
  'token-expired': -0.21,
  'unauthorised-401': 0.2,
  'wrong-method': -0.66,
};

export const KIND_TERMS: Readonly<Record<string, string>> = {
  'connection-inactive': `
    inactive 5.20; suspended 3.86; deactivated 3.45; disconnected 3.42; disabled 3.41; uninstaled 2.85;
    verbindung 2.80; reconnect 2.57; subscription 2.53; account 2.28; re 2.27; revoked 2.22; paused 1.86;
    aparece 1.85; connection 1.83; shop 1.76; connected 1.72; application 1.69; off 1.59; not active 1.44;
    403 1.40; active 1.21; been 1.08; app 0.96; integration 0.94; is 0.85; user 0.73; no longer 0.70; was 0.70;
    la 0.66; your 0.60; longer 0.59; by 0.55; has 0.55; say 0.54; sync 0.47; it 0.07; this 0.05; has been 0.02;
    error -0.10; not -0.20; request -0.28; 401 -0.37; with -0.37; in -0.40; invalid -0.42; failed -0.44; for -0.54;
    api -0.76; key -0.76; you -0.78; authorization -0.86; denied -0.86; basic -0.89; login -0.89; auth -1.04;
    authentication -1.08; server -1.09; unauthorized -1.09; sign -1.10; me -1.30; password -1.65; token -1.71`,
  'credential-format': `
    missing 3.95; character 3.59; malformed 3.40; format 3.34; header 3.01; variable 2.88; bearer 2.83; base 2.69;
    must 2.44; empty 2.25; parse 2.10; no api 2.07; jwt 1.96; decode 1.94; contain 1.83; segment 1.72; secret 1.64;
    in request 1.63; not provided 1.63; compact 1.59; required 1.43; authentication token 1.42; were not 1.34;
    credential were 1.32; authorization 1.31; basic 1.29; no 1.18; credential 1.17; expected 1.08; key 1.08;
    parameter 1.05; i 0.97; x 0.87; line 0.86; authentication credential 0.78; token is 0.77; with 0.77;
    token 0.71; invalid authentication 0.69; request 0.48; provided 0.47; not 0.40; message 0.39; api key 0.35;
    auth 0.35; it 0.35; api 0.15; in 0.15; authentication 0.10; invalid 0.04; error -0.07; the -0.35; user -0.43;
    a -0.61; this -0.91; security -1.01; access -1.10; for -1.12; check -1.19; curl -1.21; your -1.25`,
  'deprecated-auth': `
    deprecated 4.06; legacy 3.80; retired 3.46; license 2.90; rsa 2.72; use 2.72; version 2.67; discontinued 2.66;
    soap 2.48; plus 2.38; shut 2.07; basic 2.06; off 2.02; supported 1.98; gone 1.92; longer 1.91; removed 1.83;
    blocked 1.81; no longer 1.77; oauth 1.68; been 1.66; old 1.64; more 1.49; migrate 1.46; secure 1.44;
    method 1.43; basic authentication 1.42; v 1.36; password 1.34; were 1.31; sign in 1.19;
    authentication was 1.15; authentication is 1.10; was 1.09; support for 1.02; unsuccessful basic 0.95; are 0.93;
    api 0.87; fatal authentication 0.87; out 0.79; stopped 0.73; accepted 0.67; is disabled 0.66; now 0.66;
    that 0.66; auth 0.65; please 0.62; authentication unsuccessful 0.58; has 0.58; login 0.56; disabled 0.55;
    unsuccessful 0.55; is 0.54; authentication 0.53; our 0.42; remote 0.34; app 0.27; for 0.10; key -0.09;
    not -0.16; code -0.25; the -0.44; required -0.46; user -0.55; error -0.57; your -0.80; from -0.89; it -0.92;
    authorization -0.94; i -1.13; denied -1.16; detail -1.26; again -1.79; or -1.85`,
  'forbidden-403': `
    scope 4.13; 403 3.72; permission 3.71; forbidden 3.31; acce 3.06; role 2.72; is denied 2.26; create 2.24;
    para 2.20; privilege 2.19; command 2.18; missing 2.01; insufficient 1.89; berechtigung 1.88; access 1.72;
    group 1.68; to use 1.68; keine 1.63; owner 1.61; doe not 1.57; you are 1.56; write 1.45; open 1.43;
    authorized to 1.40; only 1.40; zugriff 1.39; zugriff verweigert 1.23; authorized 1.19; action 1.16;
    verweigert 1.16; allowed 1.15; not have 1.11; object 1.09; can 1.08; not authorized 1.00; do 0.99;
    operation 0.89; admin 0.84; read 0.83; access to 0.80; access denied 0.79; not allowed 0.79; user 0.77;
    denied 0.71; resource 0.69; not 0.66; to 0.49; the 0.44; this 0.44; id 0.43; authorization 0.36; have 0.30;
    i 0.14; in -0.04; has -0.07; is -0.23; de -0.59; has been -0.62; again -0.92; invalid -0.92; be -1.03;
    key -1.04; connection -1.13; been -1.15; credential -1.36; http -1.43; access token -1.44;
    denied publickey -1.60; publickey -1.62; auth -1.63; log -1.63; login -1.66; please -1.76; token -2.02;
    401 -2.08; authentication -2.26; password -2.65`,
  'invalid-credentials': `
    falsch 2.95; test 2.78; match 2.63; e v 2.61; invalid 2.37; valid 2.34; is invalid 2.22; failure 2.17;
    sandbox 2.15; exist 2.06; try again 2.06; signature 2.05; invalid client 1.93; authentication failed 1.92;
    revoked 1.90; rejected 1.75; or password 1.71; ou 1.71; live 1.69; correct 1.59; changed 1.50; unknown 1.49;
    example 1.48; password 1.42; key 1.37; invalid credential 1.35; login failed 1.32; secret 1.27;
    invalid access 1.24; oder 1.19; username 1.18; key not 1.12; invalid api 1.04; to the 0.92;
    authentication error 0.91; que 0.90; again 0.79; message invalid 0.79; status 401 0.79; authenticate 0.78;
    false 0.75; not match 0.73; was 0.70; you 0.68; denied 0.66; try 0.66; for user 0.58; using 0.58; 401 0.55;
    we 0.53; login 0.52; credential 0.50; or 0.44; found 0.41; from 0.38; not found 0.37; at 0.36; and 0.32;
    exception 0.32; api 0.31; id 0.19; failed 0.13; client 0.11; security 0.06; of 0.02; get -0.13; to -0.15;
    error -0.19; is -0.19; must -0.25; on -0.32; with -0.35; no -0.40; this -0.43; are -0.48; as -0.50; app -0.51;
    be -0.51; support -0.56; grant -0.71; that -0.79; authorization -1.02; have -1.02; an -1.08; allowed -1.25;
    stopped -1.43; only -1.52; invalid request -1.66; expired -1.69; required -1.74; please -1.90; format -2.08`,
  'token-expired': `
    expired 6.77; abgelaufen 3.99; lapsed 2.96; session 2.90; caducado 2.80; expire 2.55; current 2.51; renew 2.50;
    verlopen 2.47; out 2.43; its 2.19; start 2.17; time 1.94; invalid grant 1.73; day 1.71; valid 1.71;
    a expire 1.67; in again 1.66; refresh token 1.57; again 1.23; after 1.09; refresh 1.04; run 1.04; grant 0.99;
    token 0.98; ist 0.81; in the 0.65; is 0.65; bank 0.56; invalid 0.54; has 0.48; a 0.32; error code 0.29;
    de 0.16; the 0.02; with -0.50; authentication -0.55; not -0.60; user -0.94; password -1.09; this -1.16;
    api -1.41; required -1.54`,
  'unauthorised-401': `
    401 4.49; authenticated 3.73; unauthorized 3.34; list 1.86; been denied 1.74; authorization has 1.71;
    not authorized 1.63; s 1.50; authorized 1.42; required 1.32; from the 1.25; in to 1.23; logged 1.13;
    not authenticated 1.13; every 1.11; authentication required 1.02; h 0.90; all 0.87; you 0.87; get 0.86;
    our 0.81; server 0.66; status code 0.66; in 0.60; curl 0.59; request 0.32; to 0.27; from 0.17; no -0.22;
    is -0.47; oauth -0.53; user -0.53; invalid -0.54; for -0.59; account -0.61; status 401 -0.63;
    401 unauthorized -0.72; was -0.73; password -0.81; client -0.82; de -0.83; error description -0.84; key -1.14;
    id -1.16; 403 -1.22; api key -1.32; by -1.50; en -1.52; have -1.52; missing -2.11; token -2.27`,
  'wrong-method': `
    405 4.43; allowed 2.56; method 2.54; only 2.33; endpoint 2.23; unsupported 2.20; basic 2.15; use 2.08;
    flow 1.94; in with 1.86; authentication type 1.77; 401 message 1.67; put 1.65; authentication is 1.62;
    with a 1.59; sign 1.55; post 1.54; error unauthorized 1.51; oauth 1.50; but 1.49; required for 1.49;
    based 1.43; for this 1.38; must 1.33; get 1.30; specific 1.30; server 1.29; type 1.24; error description 1.23;
    support 1.21; application specific 1.10; specific password 1.10; authentication 1.04; enabled 1.02;
    not supported 0.98; not enabled 0.88; are 0.87; a 0.76; supported 0.75; is not 0.72; password required 0.72;
    by 0.70; password 0.68; an 0.67; access token 0.62; user 0.61; be 0.51; not 0.49; on 0.39; account 0.31;
    grant 0.29; unauthorized 0.28; token 0.27; client 0.24; login 0.23; required 0.18; this 0.03; http -0.06;
    for -0.13; with -0.22; error -0.40; the -0.47; to -0.47; and -0.66; failed -0.94; or -1.10; at -1.16;
    has -1.62`,
};
