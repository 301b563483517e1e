namespace Dispatcharr.PluginSdk.Tests.Rules.Credentials;

/// <summary>Fields judged by their own id and label.</summary>
public sealed class OwnWordsTests
{
    [Theory]
    [InlineData("dispatcharr_password")]
    [InlineData("dispatcharr_pass")]
    [InlineData("dispatcharr-token")]
    [InlineData("DISPATCHARR_API_KEY")]
    [InlineData("dispatcharrApiKey")]
    [InlineData("DispatcharrAPIKey")]
    [InlineData("dispatchArrToken")]
    [InlineData("dispatcharrpassword")]
    [InlineData("apiKeyDispatcharr")]
    [InlineData("dispatcharr_jwt")]
    [InlineData("dispatcharr_cookie")]
    [InlineData("dispatcharr_session_id")]
    [InlineData("dispatcharr_basic_auth")]
    [InlineData("dispatcharr_login")]
    [InlineData("dispatcharr_username")]
    [InlineData("dispatcharr_password2")]
    [InlineData("my_dispatcharr_pwd")]
    [InlineData("dispatcharr_access*")]
    [InlineData("dispatcharr_db_password")]
    public void Id_that_names_Dispatcharr_and_a_credential_is_its_own(string id) => Assert.Equal("own", CredentialForm.Judge(id));

    [Theory]
    [InlineData("Dispatcharr password")]
    [InlineData("Dispatcharr Admin Username")]
    [InlineData("\U0001F511 Dispatcharr – Admin Password")]
    [InlineData("Password: Dispatcharr")]
    [InlineData("Token (Dispatcharr)")]
    [InlineData("API key for Dispatcharr (not Plex)")]
    [InlineData("Dispatcharr API key for Plex")]
    [InlineData("Username and password for Dispatcharr")]
    [InlineData("ＤＩＳＰＡＴＣＨＡＲＲ API key")]
    [InlineData("Dispatcharr-Passwort")]
    [InlineData("Dispatcharr-Kennwort")]
    [InlineData("Dispatcharr Benutzerkennwort")]
    [InlineData("Dispatcharr API-Schlüssel")]
    [InlineData("Contraseña de Dispatcharr")]
    [InlineData("Contrasen\u0303a de Dispatcharr")]
    [InlineData("Clave de API de Dispatcharr")]
    [InlineData("Mot de passe Dispatcharr")]
    [InlineData("Clé d'API Dispatcharr")]
    [InlineData("Password di Dispatcharr")]
    [InlineData("Parola Dispatcharr")]
    [InlineData("Senha do Dispatcharr")]
    [InlineData("Wachtwoord van Dispatcharr")]
    [InlineData("Hasło do Dispatcharr")]
    [InlineData("Lösenord för Dispatcharr")]
    [InlineData("Dispatcharr-salasana")]
    [InlineData("Пароль Dispatcharr")]
    [InlineData("Dispatcharr 密码")]
    [InlineData("Dispatcharrのパスワード")]
    public void Label_that_names_Dispatcharr_and_a_credential_is_its_own(string label) =>
        Assert.Equal("own", CredentialForm.Judge($"f1 / {label}"));

    [Theory]
    [InlineData("plex_token / Plex token")]
    [InlineData("bot_token / Telegram bot token for Dispatcharr alerts")]
    [InlineData("dispatcharr_plex_token / Plex token")]
    [InlineData("gh / GitHub token")]
    [InlineData("sd_password / Schedules Direct password")]
    [InlineData("tmdbApiKey / Key")]
    [InlineData("smtppassword / Mail")]
    [InlineData("cookies / YouTube cookies")]
    [InlineData("key / Weather API key for Dispatcharr")]
    [InlineData("f1 / Acme password")]
    [InlineData("m3u / M3U password")]
    [InlineData("f1 / Other Dispatcharr password")]
    [InlineData("remote_dispatcharr_token / Remote Dispatcharr token")]
    [InlineData("api_key / API key")]
    [InlineData("pin* / Parental PIN")]
    [InlineData("router_admin_password* / Router admin password")]
    public void Secret_of_somebody_else_is_a_secret(string field) => Assert.Equal("secret", CredentialForm.Judge(field));

    [Theory]
    [InlineData("clear_key / Title key to clear")]
    [InlineData("primary_key / Primary key")]
    [InlineData("key / Keyboard key")]
    [InlineData("epg_key / EPG sort key")]
    [InlineData("channel_key / Dispatcharr channel key")]
    [InlineData("token_limit / Token limit")]
    [InlineData("max_tokens / Max tokens")]
    [InlineData("ignore_token / Token to strip")]
    [InlineData("password_length / Dispatcharr password length")]
    [InlineData("dispatcharr_token_file / Dispatcharr token file")]
    [InlineData("cookies / Cookies TXT file")]
    [InlineData("cookie_name / Session cookie name")]
    [InlineData("dispatcharr_user_agent / Dispatcharr user agent")]
    [InlineData("dispatcharr_login_banner / Dispatcharr login banner")]
    [InlineData("dispatcharr_user_id / Dispatcharr user ID")]
    [InlineData("account / Mustarrd Dispatcharr Account ID")]
    [InlineData("users / Dispatcharr users to ignore")]
    [InlineData("user / Dispatcharr username to skip")]
    [InlineData("dispatcharr_user / Dispatcharr user")]
    [InlineData("proxybypass / Proxy bypass")]
    [InlineData("passthrough / Passthrough")]
    [InlineData("author / Author")]
    [InlineData("authority / Authority")]
    [InlineData("args / Pass Dispatcharr to ffmpeg")]
    [InlineData("p / Pass through Dispatcharr")]
    [InlineData("second_pass / Second pass")]
    [InlineData("pass_count / Pass count")]
    [InlineData("path / Path ({username}/{password})")]
    [InlineData("smtp_username / SMTP username")]
    [InlineData("dispatcharr_discord / Dispatcharr Discord webhook URL")]
    [InlineData("dispatcharr_password? / Dispatcharr password")]
    [InlineData("name / Dispatcharr name")]
    public void What_only_looks_like_a_credential_is_nothing(string field) => Assert.Equal("-", CredentialForm.Judge(field));

    [Theory]
    [InlineData("admin_password* / Admin password", "admin+secret")]
    [InlineData("root_pass / Root pass", "admin+secret")]
    [InlineData("admin_user / Administrator user name", "admin")]
    [InlineData("plex_admin / Plex admin password", "secret")]
    public void Administrator_of_nobody_named_is_told_apart(string field, string expected) =>
        Assert.Equal(expected, CredentialForm.Judge(field));

    [Fact]
    public void Name_of_the_plugin_itself_is_not_Dispatcharr()
    {
        const string field = "dispatcharr_exporter_password* / Dispatcharr Exporter password";

        Assert.Equal("secret", CredentialForm.Judge(field, "Dispatcharr Exporter"));
        Assert.Equal("own", CredentialForm.Judge(field, "Channel Cleaner"));
        Assert.Equal("secret", CredentialForm.Judge("password* / Password", "Dispatcharr Exporter"));
        Assert.Equal("own", CredentialForm.Judge("dispatcharr_token / Dispatcharr token", "Dispatcharr Exporter"));
    }
}
