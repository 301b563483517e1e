namespace Dispatcharr.PluginSdk.Tests.Rules.Credentials;

/// <summary>Fields whose own words name nobody: the help text decides.</summary>
public sealed class HelpReaderTests
{
    [Theory]
    [InlineData("A Dispatcharr API key. Needed to restart streams.")]
    [InlineData("DISPATCHARR API KEY")]
    [InlineData("Dispatcharr's own API key")]
    [InlineData("API key from your Dispatcharr profile page")]
    [InlineData("Long-lived token of a Dispatcharr user")]
    [InlineData("Key of the Dispatcharr administrator. Alerts go to Discord.")]
    [InlineData("Dispatcharr API key. Leave empty to leave the M3U provider alone.")]
    [InlineData("Bearer token used to call Dispatcharr's REST API")]
    [InlineData("X-API-Key header value for the Dispatcharr API.")]
    [InlineData("Dispatcharr > Settings > Users > API key")]
    [InlineData("In Dispatcharr: Users > your user > API key.")]
    [InlineData("In Dispatcharr, go to Users and create an API key.")]
    [InlineData("Create one in Dispatcharr under System > Users.")]
    [InlineData("Generate it under Users in Dispatcharr and paste it here.")]
    [InlineData("Copy it from Dispatcharr's Settings page")]
    [InlineData("What you use to log in to Dispatcharr")]
    [InlineData("Optional. Lets this call Dispatcharr's API as an admin.")]
    [InlineData("Authenticates requests to Dispatcharr.")]
    [InlineData("Required for API access to Dispatcharr.")]
    [InlineData("Dein Passwort für Dispatcharr")]
    [InlineData("Mot de passe de votre compte Dispatcharr")]
    [InlineData("La contraseña de tu cuenta de Dispatcharr")]
    public void Help_that_joins_the_credential_to_Dispatcharr_convicts(string help)
    {
        Assert.Equal("own", CredentialForm.Judge($"api_key / API key / {help}"));
        Assert.Equal("own", CredentialForm.Judge($"value* / Value / {help}"));
    }

    [Theory]
    [InlineData("Key of the weather service. Dispatcharr never shows it.")]
    [InlineData("No Dispatcharr API key is needed here.")]
    [InlineData("This is not your Dispatcharr password! Take the one of the provider.")]
    [InlineData("Secret that Dispatcharr sends with each call.")]
    [InlineData("Token for Dispatcharr to send along.")]
    [InlineData("Stored in Dispatcharr's settings")]
    [InlineData("Password of the M3U account, as entered in Dispatcharr")]
    [InlineData("Password for the Dispatcharr M3U account")]
    [InlineData("Restart Dispatcharr after you change this key.")]
    [InlineData("Needed so that Dispatcharr can log in to the guide server.")]
    [InlineData("Foobar API key for Dispatcharr")]
    [InlineData("Lets Plex log in to Dispatcharr.")]
    [InlineData("In Dispatcharr the key is hidden. Get one at acme.example.")]
    [InlineData("In Dispatcharr, create an M3U account, then enter its password.")]
    [InlineData("Reachable from the Dispatcharr container.")]
    public void Help_that_only_mentions_Dispatcharr_acquits(string help) =>
        Assert.Equal("secret", CredentialForm.Judge($"api_key / API key / {help}"));

    [Fact]
    public void Placeholder_convicts_like_help() => Assert.Equal("own", CredentialForm.Judge("api_key / API key /  / your Dispatcharr API key"));

    [Theory]
    [InlineData("auth / Authorization / JWT of Dispatcharr", "own")]
    [InlineData("key / Key / Your Dispatcharr key", "own")]
    [InlineData("primary_key / Primary key / Primary key in Dispatcharr's database", "-")]
    [InlineData("template / Template / Takes {password} of the Dispatcharr user.", "-")]
    [InlineData("enabled? / Require login / Log in with your Dispatcharr API key.", "-")]
    [InlineData("username / Username / Admin user of this Dispatcharr instance", "own")]
    [InlineData("fallback_api_key / Fallback API key / A Dispatcharr API key for when streams fail.", "own")]
    [InlineData("plex_token / Plex token / Not the Dispatcharr token", "secret")]
    public void Help_weighs_only_where_the_field_may_be_a_credential(string field, string expected) =>
        Assert.Equal(expected, CredentialForm.Judge(field));

    [Fact]
    public void Name_in_a_sibling_login_acquits_its_form() =>
        Assert.Equal("- - secret", CredentialForm.Judge(
            "acme_url / Acme URL / Reachable from the Dispatcharr container. | acme_username / Acme username / Use an Acme user. | " +
            "acme_password* / Acme password / Password of the Dispatcharr account at Acme"));
}
