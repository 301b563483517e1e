namespace Dispatcharr.PluginSdk.Rules.Credentials;

/// <summary>
/// The words of the credential rule. Lower case, without accents where the alphabet is Latin; two words that stand side by side are
/// written as one (<c>apikey</c> also is "API key", <c>api_key</c> and <c>apiKey</c>). A word may be in several lists.
/// </summary>
internal static class CredentialWords
{
    /// <summary>Dispatcharr itself.</summary>
    public const string Host = "dispatcharr dispatchar dispatcher";

    /// <summary>Other services, by name: theirs is whatever they stand before.</summary>
    public const string Service = """
        plex emby jellyfin embyfin kodi tautulli overseerr jellyseerr ombi mustarrd youtubearr teamarr
        sonarr radarr lidarr bazarr prowlarr readarr jackett nzbget sabnzbd qbittorrent transmission deluge newznab
        tmdb tvdb thetvdb imdb omdb mdblist fanart trakt simkl tvmaze anidb anilist opensubtitles musicbrainz lastfm thesportsdb sportsdb
        discord telegram slack pushover pushbullet gotify ntfy apprise twilio whatsapp signal mattermost rocketchat webhook webhooks teams
        smtp imap pop3 gmail outlook mailgun sendgrid mqtt zigbee homeassistant hass homebridge openhab ifttt n8n nodered
        github gitlab gitea bitbucket docker dockerhub portainer cloudflare tailscale wireguard gluetun nordvpn mullvad expressvpn surfshark
        openai chatgpt anthropic claude gemini mistral ollama openrouter deepseek huggingface groq perplexity azure aws s3 gcp minio backblaze
        google youtube twitch tiktok facebook instagram twitter spotify netflix hulu tidal deezer soundcloud patreon reddit steam
        schedulesdirect gracenote epgshare iptvorg tvheadend channelsdvr hdhomerun silicondust nextpvr threadfin xteve tunarr ersatztv
        stremio realdebrid alldebrid premiumize torbox debrid mediaflow mediafusion rapidapi openweather openweathermap weather pirateweather
        espn cfbd apisports footballdata oddsapi siriusxm pluto tubi peacock fubo sling philo directv
        grafana prometheus influxdb influx datadog sentry splunk loki ldap okta auth0 authelia authentik keycloak oidc saml
        nextcloud owncloud dropbox onedrive gdrive webdav ftp sftp ssh samba smb cifs nfs nas synology qnap unraid truenas unifi ubiquiti
        pihole adguard opnsense pfsense fritzbox nvidia notion airtable zapier stripe paypal crowdsec
        """;

    /// <summary>What may be a service of its own, or a part or an offer of Dispatcharr: theirs, unless Dispatcharr stands before it.</summary>
    public const string Source = """
        xtream xtreamcodes xc provider providers m3u epg xmltv schedules iptv stalker portal mac source sources channels channelsdvr backup
        proxy vpn database db postgres postgresql mysql mariadb mongodb redis celery rabbitmq ha email mail matrix sms
        anbieter proveedor fournisseur fornitore fornecedor leverancier dostawca 供应商 プロバイダー
        """;

    /// <summary>Another Dispatcharr than the one that runs the plugin.</summary>
    public const string Elsewhere = "remote peer upstream downstream other another second secondary";

    /// <summary>The one who may do everything.</summary>
    public const string Admin = "admin admins administrator superuser root administrador administrateur amministratore beheerder 管理员 管理者 админ";

    /// <summary>Passwords.</summary>
    public const string Password = """
        password passwords passwd passphrase passcode passkey pw pwd psw psswd pword userpass adminpass
        passwort kennwort passwoerter zugangskennwort contrasena contrasenya clave senha palavrapasse wachtwoord passe motdepasse mdp
        haslo heslo jelszo geslo lozinka parola salasana losenord passord adgangskode kodeord sifre slaptazodis parool matkhau
        пароль пароля паролем паролю кодовоеслово 密码 密碼 口令 パスワード 暗証番号 비밀번호 암호 סיסמה
        """;

    /// <summary>A password where it ends what is said, or follows whose it is: not "pass count", "second pass".</summary>
    public const string Pass = "pass";

    /// <summary>Names that one logs in with.</summary>
    public const string User = """
        username userlogin loginname loginuser loginid signinname login logon usr
        usuario utilizador benutzername benutzer anmeldename nutzername utilisateur identifiant nomdutilisateur utente nomeutente
        gebruikersnaam gebruiker uzytkownik nazwauzytkownika anvandarnamn anvandare brukernavn brugernavn kayttajatunnus kayttaja
        felhasznalonev uzivatel kullaniciadi логин пользователь имяпользователя 用户名 用戶名 使用者名稱 ユーザー名 ユーザ名 사용자이름 아이디
        """;

    /// <summary>Who someone is: part of a login beside a password, otherwise somebody who is counted, shown or left out.</summary>
    public const string Account = "user userid account accountname konto compte cuenta conta 用户 ユーザー 帐号 アカウント";

    /// <summary>What a program logs in with.</summary>
    public const string Secret = """
        secret secrets apikey apikeys xapikey apitoken apitokens apisecret apipassword token jwt jwttoken bearer bearertoken credential
        credentials creds cookie cookies sessionid sessionkey sessiontoken sessioncookie sessionsecret
        accesskey accesstoken accesstokens accesscode authkey authtoken authtokens authcode authcookie authheader authorizationheader
        refreshtoken privatekey secretkey clientsecret clientkey appkey appsecret apptoken applicationkey consumerkey consumersecret
        servicekey servicetoken bottoken usertoken userkey admintoken adminkey licensekey licencekey signingkey encryptionkey masterkey
        securitytoken sharedsecret oauthtoken pat basicauth
        zugangsdaten anmeldedaten apischlussel zugangsschlussel geheimnis identifiants credenciales credenciais credenziali inloggegevens
        cleapi cledapi claveapi clavedeapi chiaveapi chavedaapi chaveapi apisleutel kluczapi apinyckel apinyckeln apiavain apianahtari
        jeton токен токена ключapi apiключ ключдоступа 令牌 密钥 密鑰 トークン apiキー アクセスキー シークレット 토큰 api키
        """;

    /// <summary>A secret right after whose it is ("API key", "Plex key"): not "title key", "primary key".</summary>
    public const string Key = """
        key keys auth authentication authorization authorisation session
        schlussel cle chiave sleutel klucz chave nyckel avain anahtar ключ キー 키
        """;

    /// <summary>What makes a secret of a key.</summary>
    public const string Qualifier = """
        api apis access auth oauth client app application secret private service developer dev consumer security signing
        encryption license licence subscription bearer jwt bot rest graphql xapi zugangs доступа
        """;

    /// <summary>Where something is.</summary>
    public const string Address = """
        url urls uri host hosts hostname address addresses adress adresse addresse endpoint endpoints server servers baseurl serverurl
        hosturl apiurl origin ip ips ipaddress domain fqdn webhookurl serverip direccion direccionurl indirizzo adres
        endereco servidor serveur serwer palvelin osoite адрес сервер 地址 网址 アドレス サーバー 주소 서버
        """;

    /// <summary>After a credential word: it was about something else ("password length", "token limit", "cookie file").</summary>
    public const string Negative = """
        length strength policy policies expiry expires expire expiration hash hashes count counts limit limits timeout ttl enabled enable
        hint hints label labels mode modes type types group groups agent agents regex pattern patterns format formats reset prefix suffix
        min max minimum maximum size delay interval frequency period age days hours minutes seconds refresh rotation renewal
        file files filename filepath path folder directory dir jar name names param params parameter parameters separator delimiter
        delimiters field column title text message messages page banner prompt window screen button icon color colour style theme
        through thru protect protected protection manager managers vault generator template templates placeholder placeholders variable
        variables index order sort sorting priority map mapping status state log logs logging number numbers list lists rule rules
        algorithm encoding bucket buckets budget usage cost price method methods scope scopes role roles version id ids
        """;

    /// <summary>Anywhere in the text: tokens and users are counted or picked out, not asked for.</summary>
    public const string Listing = """
        max min maximum minimum ignore ignored ignoring exclude excluded excluding skip skipped hide hidden strip stripped remove removed
        replace replaced match matched matching split allow allowed allowlist whitelist deny denied blocked blocklist blacklist
        include included watch watched track tracked monitor monitored notify filter filtered filtering exempt tokens
        """;

    /// <summary>Parts of an installation that are not the application: "reachable from the Dispatcharr container".</summary>
    public const string Thing = """
        container containers docker compose machine network subnet lan volume volumes plugin plugins process worker log logs restart restarts
        channel stream group update updates queue task
        """;

    /// <summary>Words that name nobody.</summary>
    public const string Plain = """
        a an the this that your my our their its own s same new current old default main primary local internal external public private
        full base basic valid personal long lived dedicated special existing working real actual plain any some one is are be it them here
        enter paste type put set provide insert specify write fill choose pick optional required needed necessary mandatory recommended
        instance instances installation install app application core backend frontend system site web webui ui gui dashboard interface
        console panel http https rest v1 v2 v3 value string input setting settings config configuration general option options profile
        menu tab section connect connection connections request requests call calls calling endpoint user users account accounts
        role level rights permission permissions standard test demo id ids number port ssl tls
        used use uses using need needs talk talks reach reaches read reads write writes query queries control controls manage manages where
        header headers page benutzers info about note notes introduction overview
        mot palavra nom nome nombre naam nazwa navn namn имя der die das den dem des ein eine einer dein deine deines ihr ihre ihres zugang zugangs
        el la los las un una su sus tu tus le les l d votre vos ton ta o os seu sua il lo gli i tuo tua suo sua het uw jouw je
        twoje twoj din ditt ваш ваша вашего の 的 uw de del della dello di do da du von vom fur van voor av af till til z dla od от для
        """;

    /// <summary>What begins a new phrase: "In Dispatcharr the key is hidden" speaks of no "Dispatcharr key".</summary>
    public const string Article = """
        a an the this that your my our their its der die das den dem ein eine einen dein deine ihr el la los las un una il lo gli uma het
        """;

    /// <summary>Between two things that are asked for.</summary>
    public const string And = "and or und oder et ou y e och og en ja i и 和 と";

    /// <summary>After one of these follows whose it is or what for, no longer the thing itself.</summary>
    public const string Preposition = """
        for of from to in on at with within inside into under via against on onto
        de del della dello di do da du des von vom fur zu zum zur bei mit aus im van voor bij av af till til pour para per por z dla od от для к
        """;

    /// <summary>Going in.</summary>
    public const string Login = """
        login logins logon signin signs loggingin logsin loggedin logins authenticate authenticates authenticated authenticating
        authentication authorize authorise connect connects access accesses
        call calls calling talk talks request requests
        """;

    /// <summary>How one comes by a key.</summary>
    public const string Obtain = """
        create created creates generate generated generates find found get gets copy copied obtain obtained issued issuedby make made
        take taken createdby generatedby madeby show shown available visible
        """;

    /// <summary>The opposite is meant.</summary>
    public const string Not = "not no never none without unlike than instead different dont doesnt isnt cannot avoid neither nor nicht kein ohne sin sans senza sem";

    /// <summary>"for Dispatcharr to send": Dispatcharr uses it, and does not ask for it.</summary>
    public const string To = "to can will could may sends uses needs asks";

    /// <summary>Endings that tell what a word is when the word itself is not known: <c>smtppassword</c>, <c>Benutzerkennwort</c>.</summary>
    public static readonly string[] Endings =
        ["password", "passwd", "passwort", "kennwort", "wachtwoord", "passord", "apikey", "token", "username", "benutzername"];
}
