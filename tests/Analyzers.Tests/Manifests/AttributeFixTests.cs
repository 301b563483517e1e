using Dispatcharr.PluginSdk.Analyzers.CodeFixes.Manifests;
using Dispatcharr.PluginSdk.Analyzers.Declarations;
using Dispatcharr.PluginSdk.Analyzers.Manifests;

namespace Dispatcharr.PluginSdk.Analyzers.Tests.Manifests;

/// <summary>What fixes make of attributes: one after the other, and all at once.</summary>
public sealed class AttributeFixTests
{
    [Fact]
    public Task RemoveField_takes_property_and_its_documentation() => FixesAsync<RemoveFieldFix>(
        """
            // Who we are.

            /// <summary>To sign in.</summary>
            [Field("Dispatcharr user")]
            public string? {|DSP0101:DispatcharrUser|} { get; init; } // never asked for

            [Field("Dispatcharr password", Secret = true)]
            public string? {|DSP0101:DispatcharrPassword|} { get; init; }

            /// <summary>How many.</summary>
            [Field("Limit")] public int Limit { get; init; } = 5;
            [Field("Dispatcharr token", Secret = true)] public string {|DSP0101:Token|} { get; init; } = "";
        """,
        """
            // Who we are.

            // never asked for

            /// <summary>How many.</summary>
            [Field("Limit")] public int Limit { get; init; } = 5;
        """);

    [Fact]
    public Task RemoveField_takes_an_address() => FixesAsync<RemoveFieldFix>(
        """    [Field("Dispatcharr URL")] public string {|DSP0102:Url|} { get; init; } = ""; [Field("Limit")] public int Limit { get; init; } = 5;""",
        """    [Field("Limit")] public int Limit { get; init; } = 5;""");

    [Fact]
    public Task RemoveField_keeps_the_heading_before_a_property() => CodeCheck.FixesAsync<PluginManifestAnalyzer, RemoveFieldFix>(
        Plugin("""    [Info("_login", Label = "Login")] [Field("Dispatcharr password", Secret = true)] public string? {|DSP0101:DispatcharrPassword|} { get; init; }"""),
        Plugin("""    [Info("_login", Label = "Login")] [Field("Dispatcharr password", Secret = true)] public string? {|DSP0101:DispatcharrPassword|} { get; init; }"""));

    [Fact]
    public Task RemoveField_takes_parameter_of_a_record() => CodeCheck.FixesAsync<PluginManifestAnalyzer, RemoveFieldFix>(
        Record("""[property: Field("Depth")] int Depth, [property: Field("Dispatcharr password", Secret = true)] string? {|DSP0101:DispatcharrPassword|}"""),
        Record("""[property: Field("Depth")] int Depth"""));

    [Fact]
    public Task PublicAddress_is_added() => FixesAsync<PublicAddressFix>(
        """
            [Field("Dispatcharr URL")] public string? {|DSP0102:Url|} { get; init; }
            [Field("Dispatcharr base URL", /* shown */ PublicAddress = false)] public string? {|DSP0102:BaseUrl|} { get; init; }
        """,
        """
            [Field("Dispatcharr URL", PublicAddress = true)] public string? Url { get; init; }
            [Field("Dispatcharr base URL", /* shown */ PublicAddress = true)] public string? BaseUrl { get; init; }
        """);

    [Fact]
    public Task Mask_hides_what_is_typed() => FixesAsync<MaskFix>(
        """
            [Field("TMDB API key")] public string? {|DSP0104:TmdbApiKey|} { get; init; }
            [Field(
                "Emby password",
                Help = "Of your account." /* not ours */)]
            public string? {|DSP0104:EmbyPassword|} { get; init; }
            [Field("Plex token", Secret = false)] public string? {|DSP0104:PlexToken|} { get; init; }
        """,
        """
            [Field("TMDB API key", Secret = true)] public string? TmdbApiKey { get; init; }
            [Field(
                "Emby password",
                Help = "Of your account.",
                Secret = true /* not ours */)]
            public string? EmbyPassword { get; init; }
            [Field("Plex token", Secret = true)] public string? PlexToken { get; init; }
        """);

    [Fact]
    public Task Mask_makes_several_lines_one() => FixesAsync<MaskFix>(
        """
            [Field("TMDB API key", Multiline = true, Help = "From the site.")] public string? {|DSP0107:TmdbApiKey|} { get; init; }
            [Field("Plex token", Secret = false, Multiline = true)] public string? {|DSP0107:PlexToken|} { get; init; }
        """,
        """
            [Field("TMDB API key", Secret = true, Help = "From the site.")] public string? TmdbApiKey { get; init; }
            [Field("Plex token", Secret = true)] public string? PlexToken { get; init; }
        """);

    [Fact]
    public Task RemoveDefault_leaves_what_compiles() => FixesAsync<RemoveDefaultFix>(
        """
            [Field("TMDB API key", Secret = true)] public string? TmdbApiKey { get; init; } = {|DSP0105:"0123"|}; // from the site
            [Field("Plex token", Secret = true)] public string PlexToken { get; set; } = {|DSP0105:"0123"|};
        """,
        """
            [Field("TMDB API key", Secret = true)] public string? TmdbApiKey { get; init; } // from the site
            [Field("Plex token", Secret = true)] public string PlexToken { get; set; } = "";
        """);

    [Fact]
    public Task RemoveDefault_of_a_parameter_leaves_the_call_whole() => CodeCheck.FixesAsync<PluginManifestAnalyzer, RemoveDefaultFix>(
        Record("""[property: Field("TMDB API key", Secret = true)] string? TmdbApiKey = {|DSP0105:"0123"|}, [property: Field("Plex token", Secret = true)] string PlexToken = {|DSP0105:"0123"|}"""),
        Record("""[property: Field("TMDB API key", Secret = true)] string? TmdbApiKey = null, [property: Field("Plex token", Secret = true)] string PlexToken = "" """.TrimEnd()));

    [Fact]
    public Task NearestValue_writes_the_id_in_snake_case() => FixesAsync<NearestValueFix>(
        """    [Info({|DSP0206:"About-Us"|}, Label = "About")] [Field("One", Id = /* old */ {|DSP0206:"TheOne"|})] public bool One { get; init; }""",
        """    [Info("about_us", Label = "About")] [Field("One", Id = /* old */ "the_one")] public bool One { get; init; }""");

    [Theory]
    [InlineData("""    [Field("One", Id = {|DSP0206:"theOne"|})] public bool A { get; init; } [Field("Two", Id = "the_one")] public bool B { get; init; }""")]
    [InlineData("""    [Field("One", Id = {|DSP0206:"Confirm"|})] public bool A { get; init; }""")]
    [InlineData("""    private const string Name = "TheOne"; [Field("One", Id = {|DSP0206:Name|})] public bool A { get; init; }""")]
    public Task NearestValue_leaves_an_id_that_only_the_author_can_mend(string properties) =>
        CodeCheck.FixesAsync<PluginManifestAnalyzer, NearestValueFix>(Plugin(properties), Plugin(properties));

    [Theory]
    [InlineData("""[Action("Run", ButtonVariant = {|DSP0304:"fillled"|})] public void Run() { }""", """[Action("Run", ButtonVariant = "filled")] public void Run() { }""")]
    [InlineData("""[Action("Run", ButtonColor = {|DSP0305:"rad"|})] public void Run() { }""", """[Action("Run", ButtonColor = "red")] public void Run() { }""")]
    [InlineData("""[Action("Run", ButtonColor = {|DSP0305:"quite another"|})] public void Run() { }""", """[Action("Run", ButtonColor = {|DSP0305:"quite another"|})] public void Run() { }""")]
    [InlineData("""[Action("Run", Events = [DispatcharrEvents.VodStop, {|DSP0307:"m3u_refreshed"|}])] public void Run() { }""", """[Action("Run", Events = [DispatcharrEvents.VodStop, DispatcharrEvents.M3uRefresh])] public void Run() { }""")]
    [InlineData("""[Action("Run", Events = new[] { {|DSP0307:"chanel_start"|}, {|DSP0307:"chanel_stop"|} })] public void Run() { }""", """[Action("Run", Events = new[] { DispatcharrEvents.ChannelStart, DispatcharrEvents.ChannelStop })] public void Run() { }""")]
    public Task NearestValue_writes_the_known_name(string before, string after) =>
        CodeCheck.FixesAsync<PluginManifestAnalyzer, NearestValueFix>(Plugin("", before), Plugin("", after));

    [Fact]
    public Task RemoveArgument_takes_what_has_no_effect() => FixesAsync<RemoveArgumentFix>(
        """
            [Field("One", Placeholder = {|DSP0209:"yes"|})] public bool One { get; init; }
            [Field("Two", Min = {|DSP0209:1|}, Max = {|DSP0209:2|}, Help = "Two.")] public bool Two { get; init; }
            [Field(
                "Three",
                Help = "Three.", // at most
                Step = {|DSP0209:1|}, // by one
                Max = {|DSP0209:2|})]
            public string? Three { get; init; }
        """,
        """
            [Field("One")] public bool One { get; init; }
            [Field("Two", Help = "Two.")] public bool Two { get; init; }
            [Field(
                "Three",
                Help = "Three." // at most
                // by one
                )]
            public string? Three { get; init; }
        """);

    [Theory]
    [InlineData("""    [Field("One", Min = {|DSP0209:1|})] public int One { get; init; }""")]
    [InlineData("""    [Field("Notes", Multiline = true, Secret = {|DSP0209:true|})] public string? Notes { get; init; }""")]
    public Task RemoveArgument_leaves_what_is_meant(string properties) => CodeCheck.FixesAsync<PluginManifestAnalyzer, RemoveArgumentFix>(Plugin(properties), Plugin(properties));

    [Fact]
    public Task RemoveArgument_takes_what_is_for_texts_only() => CodeCheck.FixesAsync<PluginDeclarationAnalyzer, RemoveArgumentFix>(
        Plugin("""    [Field("PIN", {|DSP0213:Secret = true|})] public int Pin { get; init; } [Field("On", {|DSP0213:Multiline = true|}, Help = "On.")] public bool On { get; init; }"""),
        Plugin("""    [Field("PIN")] public int Pin { get; init; } [Field("On", Help = "On.")] public bool On { get; init; }"""));

    [Theory]
    [InlineData("""[Action("Delete all.")] public void {|DSP0306:DeleteAll|}() { }""", """[Action("Delete all.", Confirm = "Delete all?")] public void DeleteAll() { }""")]
    [InlineData("""[Action("Reset \"it\"", Id = {|DSP0306:"reset"|})] public void Go2() { }""", """[Action("Reset \"it\"", Id = "reset", Confirm = "Reset \"it\"?")] public void Go2() { }""")]
    [InlineData("""[Action("Wipe", Confirm = null)] public void {|DSP0306:Wipe|}() { }""", """[Action("Wipe", Confirm = "Wipe?")] public void Wipe() { }""")]
    [InlineData("""[Action("Wipe")] public void {|DSP0306:Wipe|}() { } [Action("Erase")] public void {|DSP0306:Erase|}() { }""", """[Action("Wipe", Confirm = "Wipe?")] public void Wipe() { } [Action("Erase", Confirm = "Erase?")] public void Erase() { }""")]
    public Task Confirm_asks_with_the_label(string before, string after) => CodeCheck.FixesAsync<PluginManifestAnalyzer, ConfirmFix>(Plugin("", before), Plugin("", after));

    private static Task FixesAsync<TFix>(string before, string after)
        where TFix : Microsoft.CodeAnalysis.CodeFixes.CodeFixProvider, new() =>
        CodeCheck.FixesAsync<PluginManifestAnalyzer, TFix>(Plugin(before), Plugin(after));

    private static string Plugin(string properties, string methods = "") => $$"""
        using Dispatcharr.PluginSdk;

        [Plugin("Tidy")]
        public sealed partial class Tidy
        {
            [Action("Go")] public void Go(Settings settings) { }
            {{methods}}
        }

        public sealed record Settings
        {
        {{properties}}
            [Field("Depth")] public int Depth { get; init; }
        }

        """;

    private static string Record(string parameters) => $$"""
        using Dispatcharr.PluginSdk;

        [Plugin("Tidy")]
        public sealed partial class Tidy
        {
            [Action("Go")] public void Go(Settings settings) { }
        }

        public sealed record Settings({{parameters}});

        """;
}
