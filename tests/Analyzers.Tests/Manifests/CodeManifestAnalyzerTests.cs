using Dispatcharr.PluginSdk.Analyzers.Manifests;

namespace Dispatcharr.PluginSdk.Analyzers.Tests.Manifests;

/// <summary>The rules for manifests, broken by objects in code.</summary>
public sealed class CodeManifestAnalyzerTests
{
    [Theory]
    [InlineData("""new PluginField { Id = {|DSP0101:"dispatcharr_password"|}, Label = "Dispatcharr password", Type = FieldType.String, InputType = "password" }""")]
    [InlineData("""new PluginField { Id = "emby_password", Label = "Emby password", Type = FieldType.String, InputType = "password" }""")]
    [InlineData("""new PluginField { Id = "tmdb_api_key", Label = "TMDB API key", Type = {|DSP0104:FieldType.String|} }""")]
    [InlineData("""new PluginField { Id = "one", Type = FieldType.Boolean }, new PluginField { Id = {|DSP0201:"one"|}, Type = FieldType.Boolean }""")]
    [InlineData("""new PluginField { Id = "limit", Type = FieldType.Number, Default = {|DSP0204:"five"|} }""")]
    [InlineData("""new PluginField { Id = "limit", Type = FieldType.Number, Default = 5 }""")]
    [InlineData("""new PluginField { Id = "mode", Type = FieldType.Select, Default = {|DSP0205:"quick"|}, Options = [new("safe", "Safe"), new("fast", "Fast")] }""")]
    [InlineData("""new PluginField { Id = "mode", Type = FieldType.Select, Default = "fast", Options = [new("safe", "Safe"), new("fast", "Fast")] }""")]
    [InlineData("""new PluginField { Id = "mode", Type = FieldType.Select, Options = [new("safe", "Safe"), new({|DSP0203:"safe"|}, "Fast")] }""")]
    [InlineData("""new PluginField { Id = Guid.NewGuid().ToString(), Type = FieldType.Boolean }, new PluginField { Id = Environment.MachineName, Type = FieldType.Number }""")]
    // What is known at run time only breaks no rule.
    [InlineData("""new PluginField { Id = "mode", Type = FieldType.Select, Default = "other", Options = [new("safe", "Safe"), new(Environment.MachineName, "Here")] }""")]
    [InlineData("""new PluginField { Id = "mode", Type = FieldType.Select, Default = "other", Options = [new("safe", "Safe"), .. Enumerable.Empty<FieldOption>()] }""")]
    [InlineData("""new PluginField { Id = "mode", Type = Enum.Parse<FieldType>("Text"), Placeholder = "safe", Default = "safe" }""")]
    [InlineData("""new PluginField { Id = "tmdb_api_key", Type = FieldType.String, InputType = Environment.MachineName }""")]
    [InlineData("""{|DSP0101:new PluginField { Id = Environment.MachineName, Label = "Dispatcharr password", Type = FieldType.String, InputType = "password" }|}""")]
    public Task Fields_marked_problem_is_reported(string fields) => CodeCheck.ReportsAsync<CodeManifestAnalyzer>(Plugin($"Fields = [{fields}]"));

    [Theory]
    [InlineData("""new PluginAction { Id = {|DSP0306:"delete_all"|}, Label = "Delete all" }""")]
    [InlineData("""new PluginAction { Id = "delete_all", Label = "Delete all", Confirm = true }""")]
    [InlineData("""new PluginAction { Id = "delete_all", Label = "Delete all", Confirm = ActionConfirm.Ask("Sure?") }""")]
    [InlineData("""new PluginAction { Id = "delete_all", Label = "Delete all", Confirm = ActionConfirm.FromJson(JsonText.From(true)) }""")]
    [InlineData("""new PluginAction { Id = "delete_all", Label = "Delete all", Confirm = ActionConfirm.FromBoolean(true), Events = [DispatcharrEvents.VodStop] }""")]
    [InlineData("""new PluginAction { Id = {|DSP0306:"delete_all"|}, Label = "Delete all", Confirm = null }""")]
    [InlineData("""new PluginAction { Id = "run", Label = "Run", Events = ["m3u_refresh", {|DSP0307:"m3u_refreshed"|}] }""")]
    [InlineData("""new PluginAction { Id = "run", Label = "Run", Events = [DispatcharrEvents.M3uRefresh] }""")]
    [InlineData("""new PluginAction { Id = "run", Label = "Run", ButtonColor = {|DSP0305:"rad"|} }""")]
    public Task Actions_marked_problem_is_reported(string actions) => CodeCheck.ReportsAsync<CodeManifestAnalyzer>(Plugin($"Actions = [{actions}]"));

    [Theory]
    [InlineData("""Name = {|DSP0406:"My Plugin"|}""")]
    [InlineData("""Name = "Tidy", Version = {|DSP0405:"1.0"|}""")]
    [InlineData("""Name = "Tidy", Version = "1.0.0" """)]
    [InlineData("")]
    public Task Texts_marked_problem_is_reported(string texts) => CodeCheck.ReportsAsync<CodeManifestAnalyzer>(Plugin(texts));

    [Fact]
    public Task Fields_known_at_run_time_are_held_too() => CodeCheck.ReportsAsync<CodeManifestAnalyzer>(Plugin("", """
        public static PluginField One() => new() { Id = {|DSP0101:"dispatcharr_token"|}, Label = "Dispatcharr token", Type = FieldType.String };
        public static ImmutableArray<PluginField> Two() => [new() { Id = "a", Type = FieldType.Boolean }, new() { Id = {|DSP0201:"a"|}, Type = FieldType.Boolean }];
        """));

    [Theory]
    [InlineData("[.. new[] { {|DSP0101:1|} }]")]
    [InlineData("[.. Enumerable.Range(1, 3).Select(i => {|DSP0101:1|})]")]
    [InlineData("Environment.Is64BitProcess ? [{|DSP0101:1|}] : []")]
    [InlineData("new[] { {|DSP0101:1|} }.ToImmutableArray()")]
    [InlineData("ImmutableArray.Create({|DSP0101:1|})")]
    public Task Fields_that_code_puts_together_are_held_too(string fields) => CodeCheck.ReportsAsync<CodeManifestAnalyzer>(Plugin("Fields = " + fields
        .Replace("{|DSP0101:1|}", """new PluginField { Id = {|DSP0101:"dispatcharr_token"|}, Type = FieldType.String, InputType = "password" }""")));

    [Theory]
    [InlineData("[Url, Password]")]
    [InlineData("[.. Login]")]
    [InlineData("Login")]
    [InlineData("ImmutableArray.Create(Url, Password)")]
    [InlineData("[.. Again]")]
    public Task Fields_that_stand_elsewhere_are_judged_by_the_form_they_are_put_in(string fields) => CodeCheck.ReportsAsync<CodeManifestAnalyzer>(Plugin("Fields = " + fields, """
        static readonly PluginField Url = new() { Id = {|DSP0102:"url"|}, Label = "Dispatcharr URL", Type = FieldType.String };
        static PluginField Password => new() { Id = {|DSP0101:"password"|}, Label = Name, Type = FieldType.String, InputType = "password" };
        static ImmutableArray<PluginField> Login => [Url, Password];
        static ImmutableArray<PluginField> Again { get { return [.. Login]; } }
        static readonly string Name = "Password";
        """));

    [Fact]
    public Task Field_that_stands_elsewhere_and_in_no_form_is_judged_alone() => CodeCheck.ReportsAsync<CodeManifestAnalyzer>(Plugin("Fields = [Url]", """
        static readonly PluginField Url = new() { Id = {|DSP0102:"url"|}, Label = "Dispatcharr URL", Type = FieldType.String };
        static readonly PluginField Password = new() { Id = "password", Label = "Password", Type = FieldType.String, InputType = "password" };
        """));

    [Fact]
    public Task Field_that_is_put_in_twice_is_reported_once() => CodeCheck.ReportsAsync<CodeManifestAnalyzer>(Plugin("Fields = [One, One]", """
        static readonly PluginField One = new() { Id = {|DSP0201:{|DSP0206:"TheId"|}|}, Type = FieldType.String };
        """));

    [Fact]
    public Task List_that_names_itself_is_read_to_an_end() => CodeCheck.ReportsAsync<CodeManifestAnalyzer>(Plugin("Fields = Fields", """
        static ImmutableArray<PluginField> Fields => [.. Fields, .. More];
        static ImmutableArray<PluginField> More => [.. Fields];
        """));

    [Fact]
    public Task Program_without_a_plugin_is_not_held() => CodeCheck.ReportsAsync<CodeManifestAnalyzer>("""
        using Dispatcharr.PluginSdk.Manifest;

        public static class Form
        {
            public static PluginField Login() => new() { Id = "dispatcharr_password", Label = "Dispatcharr password", Type = FieldType.String };
        }
        """);

    private static string Plugin(string manifest, string rest = "") => $$"""
        using System.Collections.Immutable;
        using Dispatcharr.PluginSdk;
        using Dispatcharr.PluginSdk.Manifest;

        public sealed class Tidy : IPlugin
        {
            public PluginManifest Manifest { get; } = new() { {{manifest}} };

            public ValueTask<PluginResult> RunAsync(ActionRequest request, PluginContext context, CancellationToken cancellationToken) => new(PluginResult.Ok());

            {{rest}}
        }
        """;
}
