using static Dispatcharr.PluginSdk.Tests.Manifest.Rules.RuleCase;

namespace Dispatcharr.PluginSdk.Tests.Manifest.Rules;

public sealed class SecurityRuleTests
{
    public static TheoryData<RuleCase> Cases => new((RuleCase[])
    [
        new("DSP0101", E, "/fields/0/id",
            Fields("""{"id": §"dispatcharr_password", "label": "Dispatcharr password", "type": "string", "input_type": "password"}"""),
            Fields("""{"id": "emby_password", "label": "Emby password", "type": "string", "input_type": "password"}""")),
        new("DSP0102", W, "/fields/0/id",
            Fields("""{"label": "Dispatcharr URL", "id": §"dispatcharr_url", "type": "string"}"""),
            Fields("""{"label": "Emby URL", "id": "emby_url", "type": "string"}""")),
        new("DSP0103", W, "/fields/0/id",
            Fields("""{"id": §"admin_password", "label": "Admin password", "type": "string", "input_type": "password"}"""),
            Fields("""{"id": "emby_admin_password", "label": "Emby admin password", "type": "string", "input_type": "password"}""")),
        new("DSP0104", W, "/fields/0/type",
            Fields("""{"id": "tmdb_api_key", "label": "TMDB API key", "type": §"string"}"""),
            Fields("""{"id": "tmdb_api_key", "label": "TMDB API key", "type": "string", "input_type": "password"}""")),
        new("DSP0105", W, "/fields/0/default",
            Fields("""{"id": "tmdb_api_key", "label": "TMDB API key", "type": "string", "input_type": "password", "default": §"0123"}"""),
            Fields("""{"id": "tmdb_api_key", "label": "TMDB API key", "type": "string", "input_type": "password", "default": ""}""")),
        new("DSP0107", W, "/fields/0/type",
            Fields("""{"id": "tmdb_api_key", "label": "TMDB API key", "type": §"text"}"""),
            Fields("""{"id": "notes", "label": "Notes", "type": "text"}""")),
    ]);

    [Theory]
    [MemberData(nameof(Cases))]
    public void Read_rule_broken_is_reported_in_its_place_and_innocent_is_not(RuleCase one) => one.Check();

    [Fact]
    public void Read_own_address_beside_own_login_is_an_error()
    {
        var result = Listing.Read(Fields("""
            {"id": "dispatcharr_url", "label": "Dispatcharr URL", "type": "string"},
            {"id": "dispatcharr_password", "label": "Dispatcharr password", "type": "string", "input_type": "password"}
            """));
        Assert.Equal([("DSP0102", E, "/fields/0/id"), ("DSP0101", E, "/fields/1/id")], result.Diagnostics.Select(found => (found.Code, found.Severity, found.Pointer)));
    }

    [Fact]
    public void Read_login_of_a_service_that_the_caller_knows_is_that_services()
    {
        var text = Fields("""{"id": "dispatcharr_acme_password", "type": "string", "input_type": "password"}""");
        Assert.Equal("DSP0101", Assert.Single(Listing.Read(text).Diagnostics).Code);
        Assert.Equal("DSP0101", Assert.Single(Listing.Read(text, new() { ThirdPartyServices = ["other"] }).Diagnostics).Code);
        Assert.Empty(Listing.Read(text, new() { ThirdPartyServices = ["other", "Acme"] }).Diagnostics);
        Assert.Equal("DSP0101", Assert.Single(Listing.Read(text, new() { ThirdPartyServices = default }).Diagnostics).Code);
    }

    [Fact]
    public void Read_secret_behind_a_dropped_field_keeps_the_index_of_the_file() => Assert.Contains(
        Listing.Read(Fields("""null, {"id": "tmdb_api_key", "label": "TMDB API key", "type": "string"}""")).Diagnostics,
        found => found is { Code: "DSP0104", Pointer: "/fields/1/type", Line: 4 });

    [Theory]
    [InlineData("12345", true)]
    [InlineData("42", true)]
    [InlineData("0", true)]
    [InlineData("[\"0123\"]", true)]
    [InlineData("null", false)]
    [InlineData("false", false)]
    [InlineData("[]", false)]
    public void Read_default_of_a_secret_need_be_no_text_to_be_reported(string json, bool reported) => Assert.Equal(reported, Listing.Read(
        Fields($$"""{"id": "tmdb_api_key", "label": "TMDB API key", "type": "string", "input_type": "password", "default": {{json}}}""")).Diagnostics.Any(found => found.Code == "DSP0105"));
}
