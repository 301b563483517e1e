using Dispatcharr.PluginSdk.Rules.Credentials;

namespace Dispatcharr.PluginSdk.Tests.Rules.Credentials;

/// <summary>Fields judged by the form they stand in.</summary>
public sealed class CredentialScannerTests
{
    [Theory]
    [InlineData("dispatcharr_url / Dispatcharr URL | username / Username | password* / Password", "address own own")]
    [InlineData("dispatcharr_host / Host | port? / Port | ssl? / Use SSL | user / User | pass / Pass", "address - - own own")]
    [InlineData("username / Username | password* / Password | dispatcharr_url / Dispatcharr URL", "own own address")]
    [InlineData("url / URL de Dispatcharr | usuario / Usuario | clave* / Contraseña", "address own own")]
    [InlineData("url / Dispatcharr-URL | benutzer / Benutzer | kennwort* / Kennwort", "address own own")]
    [InlineData("url / URL Dispatcharr | nom / Nom d'utilisateur | mdp* / Mot de passe", "address own own")]
    [InlineData("base / Base URL /  / http://192.168.1.2:9191 | username / Username | password* / Password", "address own own")]
    [InlineData("base / Base URL / Address of your Dispatcharr instance | api_key* / API key", "address own")]
    [InlineData("dispatcharr_url / Dispatcharr URL | bearer / Bearer token", "address own")]
    [InlineData("user / Dispatcharr user | password* / Password", "own own")]
    [InlineData("_h# / Dispatcharr | user / User | password* / Password", "- own own")]
    [InlineData("_h# / Dispatcharr login | u / Benutzername | p / Kennwort", "- own own")]
    [InlineData("tmdb_key* / TMDB API key | dispatcharr_url / URL | username / Admin username | password* / Admin password", "secret address own own")]
    [InlineData("sm_url / Dispatcharr URL | sm_username / Username | sm_password* / Password", "address own own")]
    [InlineData("sm_username / Username | sm_password* / Password | sm_url / Dispatcharr URL", "own own address")]
    [InlineData("sm_site / Site | sm_api_key / API key / A Dispatcharr API key.", "- own")]
    public void Login_in_a_form_of_Dispatcharr_is_its_own(string fields, string expected) => Assert.Equal(expected, CredentialForm.Judge(fields));

    [Theory]
    [InlineData("dispatcharr_url / Dispatcharr URL | acme_user / Acme user | acme_password* / Acme password", "address - secret")]
    [InlineData("dispatcharr_url / Dispatcharr URL | provider_url / Provider URL | username / Username | password* / Password", "address - - secret")]
    [InlineData("dispatcharr_url / Dispatcharr URL | key / Weather API key", "address secret")]
    [InlineData("dispatcharr_url / Dispatcharr URL | password / Archive password", "address secret")]
    [InlineData("dispatcharr_url / Dispatcharr URL | _h# / Metrics page | password* / Password", "address - secret")]
    [InlineData("dispatcharr_url / Dispatcharr URL | _h# / Plex | token* / Token", "address - secret")]
    [InlineData("dispatcharr_url / Dispatcharr URL | plex_user / Plex user name | password* / Password", "address - secret")]
    [InlineData("dispatcharr_url / Dispatcharr URL | api_key / API key / Key of your Acme account", "address secret")]
    [InlineData("dispatcharr_url / Dispatcharr URL | email / Email", "address -")]
    [InlineData("dispatcharr_url / Dispatcharr URL | a / A | b / B | c / C | d / D | e / E | password / Password", "address - - - - - secret")]
    [InlineData("url / Server URL / Base URL reachable from Dispatcharr | username / Username | password* / Password", "- - secret")]
    [InlineData("password* / Password | _h# / Dispatcharr | groups / Groups", "secret - -")]
    [InlineData("acme_url / Acme URL | acme_key / Acme API key / Used to log in to Dispatcharr.", "- secret")]
    public void Login_of_somebody_else_beside_an_address_is_not(string fields, string expected) => Assert.Equal(expected, CredentialForm.Judge(fields));

    [Theory]
    [InlineData("dispatcharr_url / Dispatcharr URL / Written into every .strm file.", "address")]
    [InlineData("login_url* / Dispatcharr login URL", "address")]
    [InlineData("public / Public address /  /  / http://192.168.1.2:9191", "address")]
    [InlineData("plex_url / Plex URL / As Dispatcharr at http://a:9191 reaches it", "-")]
    [InlineData("notification_base_url / Notification base URL / Base URL for Dispatcharr stream links", "-")]
    [InlineData("dash_host / Dashboard bind host / Needs a Dispatcharr restart.", "-")]
    [InlineData("url_template / URL template for Dispatcharr", "-")]
    public void Address_is_Dispatcharrs_when_it_says_so(string field, string expected) => Assert.Equal(expected, CredentialForm.Judge(field));

    [Fact]
    public void Service_in_the_plugins_name_claims_a_bare_key()
    {
        const string fields = "dispatcharr_url / Dispatcharr URL | api_key* / API key";

        Assert.Equal("address secret", CredentialForm.Judge(fields, "TMDB Matcher"));
        Assert.Equal("address own", CredentialForm.Judge(fields, "Channel Matcher"));
    }

    [Fact]
    public void Further_service_names_acquit()
    {
        const string field = "api_key / Dispatcharr Foo-Bar key";

        Assert.Equal("own", CredentialForm.Judge(field));
        Assert.Equal("secret", CredentialForm.Judge(field, thirdParties: ["Foo Bar"]));
    }

    [Fact]
    public void No_fields_and_empty_texts_are_nothing()
    {
        CredentialScanner.Scan(null, [], []);
        var findings = new[] { CredentialFinding.Secret };
        CredentialScanner.Scan(null, [new CredentialField(null, CredentialFieldKind.Text) { Label = "", Help = "" }], findings);

        Assert.Equal([CredentialFinding.None], findings);
    }

    [Fact]
    public void Many_fields_are_judged_like_few()
    {
        var fields = string.Join('|', Enumerable.Range(0, 200).Select(i => $"f{i} / Groups")) + "|dispatcharr_url / Dispatcharr URL|password* / Password";

        Assert.EndsWith("- address own", CredentialForm.Judge(fields));
    }

    [Fact]
    public void Scan_of_an_ordinary_plugin_allocates_nothing()
    {
        CredentialField[] fields =
        [
            new("api_key", CredentialFieldKind.MaskedText) { Label = "API key", Placeholder = "paste the key" },
            new("groups", CredentialFieldKind.Text) { Label = "Channel groups", Help = "One per line." },
        ];
        var findings = new CredentialFinding[fields.Length];
        CredentialScanner.Scan("Channel Cleaner", fields, findings);

        var before = GC.GetAllocatedBytesForCurrentThread();
        CredentialScanner.Scan("Channel Cleaner", fields, findings);

        Assert.Equal(before, GC.GetAllocatedBytesForCurrentThread());
        Assert.Equal([CredentialFinding.Secret, CredentialFinding.None], findings);
    }
}
