using Dispatcharr.PluginSdk.Analyzers.CodeFixes.Declarations;
using Dispatcharr.PluginSdk.Analyzers.Declarations;

namespace Dispatcharr.PluginSdk.Analyzers.Tests.Declarations;

public sealed class ActionTests
{
    private const string Usings = "using Dispatcharr.PluginSdk; using Dispatcharr.PluginSdk.Manifest; using Microsoft.Extensions.Logging;\n";

    private const string Both = "[new PluginAction { Id = \"scan\", Label = \"Scan\" }, new PluginAction { Id = {|DSP0302:\"clean\"|}, Label = \"Clean\" }]";

    private const string One = "[new PluginAction { Id = \"scan\", Label = \"Scan\" }]";

    [Theory]
    [InlineData("return request.ActionId switch { \"scan\" => PluginResult.Ok(), _ => PluginResult.Failed(\"no\") };")]
    [InlineData("return request.ActionId switch { \"scan\" => PluginResult.Ok(), var other => throw new PluginException($\"There is no {other}.\") };")]
    [InlineData("return request.ActionId switch { \"scan\" => PluginResult.Ok(), _ => new PluginResult { Status = \"error\" } };")]
    [InlineData("switch (request.ActionId) { case \"scan\": return PluginResult.Ok(); default: return PluginResult.Failed(\"no\"); }")]
    [InlineData("switch (request.ActionId) { case \"scan\": return PluginResult.Ok(); default: throw new PluginException(\"no\"); }")]
    [InlineData("switch (request.ActionId) { case \"scan\": return PluginResult.Ok(); } return PluginResult.Failed(\"no\");")]
    [InlineData("switch (request.ActionId) { case \"scan\": return PluginResult.Ok(); default: break; } throw new PluginException(\"no\");")]
    [InlineData("if (request.ActionId == \"scan\") return PluginResult.Ok(); return PluginResult.Failed(\"no\");")]
    [InlineData("if (request.ActionId is \"scan\") { return PluginResult.Ok(); } throw new PluginException(\"no\");")]
    [InlineData("if (\"scan\".Equals(request.ActionId)) return PluginResult.Ok(); throw new PluginException(\"no\");")]
    [InlineData("return request.ActionId == \"scan\" ? PluginResult.Ok() : PluginResult.Failed(\"no\");")]
    [InlineData("var id = request.ActionId; context.Logger.LogInformation(\"{Id}\", id); return id switch { \"scan\" => PluginResult.Ok(), _ => PluginResult.Failed(\"no \" + id) };")]
    public Task Declared_action_without_a_case_is_reported(string body) => ReportsAsync(Both, body);

    [Theory]
    [InlineData("return PluginResult.Ok();")] // one for all
    [InlineData("return request.ActionId switch { \"scan\" => PluginResult.Ok(), _ => PluginResult.Queued() };")] // a default that does the rest
    [InlineData("switch (request.ActionId) { case \"scan\": return PluginResult.Ok(); } return PluginResult.Ok(\"cleaned\");")]
    [InlineData("return request.ActionId switch { \"scan\" => PluginResult.Ok(), _ => Rest(request.ActionId) };")]
    [InlineData("if (request.ActionId != \"scan\") return PluginResult.Ok(\"cleaned\"); return PluginResult.Failed(\"no\"); void Use(string id) { } Use(request.ActionId);")]
    [InlineData("return request.ActionId switch { \"scan\" or \"clean\" => PluginResult.Ok(), _ => PluginResult.Failed(\"no\") };")]
    [InlineData("return request.ActionId switch { Ids.Scan => PluginResult.Ok(), Ids.Clean => PluginResult.Ok(), _ => PluginResult.Failed(\"no\") };")]
    [InlineData("return request.ActionId switch { \"scan\" => PluginResult.Ok(), var id when id.StartsWith('c') => PluginResult.Ok(), _ => PluginResult.Failed(\"no\") };")]
    [InlineData("if (request.ActionId == \"scan\") return PluginResult.Ok(); if (request.ActionId.StartsWith(\"cl\")) return PluginResult.Ok(); return PluginResult.Failed(\"no\");")]
    [InlineData("if (Table.TryGetValue(request.ActionId, out var result)) return result; if (request.ActionId == \"scan\") return PluginResult.Ok(); return PluginResult.Failed(\"no\");")]
    [InlineData("if (request.ActionId == \"scan\") return PluginResult.Ok(); return Elsewhere.Run(request);")]
    [InlineData("if (request.ActionId == \"scan\") return PluginResult.Ok(); if (Elsewhere.Run(request) is { Status: \"ok\" } done) return done; return PluginResult.Failed(\"no\");")]
    public Task Declared_action_that_may_be_handled_is_silent(string body) => ReportsAsync(Unmarked(Both), body);

    [Fact]
    public Task Case_in_another_method_of_the_class_counts() => ReportsAsync(
        Unmarked(Both), "return Dispatch(request); }\n PluginResult Dispatch(ActionRequest asked) { return asked.ActionId switch { \"scan\" => PluginResult.Ok(), \"clean\" => PluginResult.Ok(), _ => PluginResult.Failed(\"no\") };");

    [Fact]
    public Task Action_of_an_event_is_silent_where_the_event_is_asked_for() => ReportsAsync(
        "[new PluginAction { Id = \"scan\", Label = \"Scan\" }, new PluginAction { Id = \"on_refresh\", Label = \"On refresh\", Events = [DispatcharrEvents.M3uRefresh] }]",
        "if (context.Event is { } raised) return PluginResult.Ok(raised.Name); return request.ActionId switch { \"scan\" => PluginResult.Ok(), _ => PluginResult.Failed(\"no\") };");

    [Theory]
    [InlineData("return request.ActionId switch { \"scan\" => PluginResult.Ok(), {|DSP0303:\"clean\"|} => PluginResult.Ok(), _ => PluginResult.Ok() };")]
    [InlineData("return request.ActionId switch { \"scan\" or {|DSP0303:\"clean\"|} => PluginResult.Ok(), _ => PluginResult.Ok() };")]
    [InlineData("switch (request.ActionId) { case \"scan\": case {|DSP0303:\"clean\"|}: return PluginResult.Ok(); default: return PluginResult.Ok(); }")]
    [InlineData("if (request.ActionId == {|DSP0303:\"clean\"|}) return PluginResult.Ok(); return request.ActionId == \"clean\" ? PluginResult.Ok() : PluginResult.Ok();")]
    [InlineData("return request.ActionId switch { \"scan\" => PluginResult.Ok(), {|DSP0303:Ids.Clean|} => PluginResult.Ok(), _ => PluginResult.Ok() };")]
    public Task Handled_action_that_is_not_declared_is_reported(string body) => ReportsAsync(One, body);

    [Theory]
    [InlineData("[]")] // plugin.json speaks
    [InlineData("[new PluginAction { Id = \"sc\" + new string('a', 1), Label = \"Scan\" }]")]
    [InlineData("[.. Elsewhere.Actions()]")]
    [InlineData("System.Collections.Immutable.ImmutableArray.CreateRange(Elsewhere.Actions())")]
    public Task Handled_action_is_silent_where_the_declared_ones_are_not_known(string actions) =>
        ReportsAsync(actions, "return request.ActionId switch { \"scan\" => PluginResult.Ok(), \"clean\" => PluginResult.Ok(), _ => PluginResult.Failed(\"no\") };");

    [Theory]
    [InlineData("{ get; } = new() { Actions = [new PluginAction { Id = {|DSP0302:\"clean\"|}, Label = \"Clean\" }] };")]
    [InlineData("=> new() { Actions = [new() { Id = {|DSP0302:\"clean\"|}, Label = \"Clean\" }] };")]
    [InlineData("{ get { return new() { Actions = [new() { Id = {|DSP0302:\"clean\"|}, Label = \"Clean\" }] }; } }")]
    [InlineData("=> Known; static readonly PluginManifest Known = new() { Actions = [new() { Id = {|DSP0302:\"clean\"|}, Label = \"Clean\" }] };")]
    [InlineData("=> new() { Actions = System.Collections.Immutable.ImmutableArray.Create(new PluginAction { Id = {|DSP0302:\"clean\"|}, Label = \"Clean\" }) };")]
    [InlineData("=> new() { Actions = [Clean] }; static readonly PluginAction Clean = new() { Id = {|DSP0302:\"clean\"|}, Label = \"Clean\" };")]
    [InlineData("=> new() { Actions = [.. All] }; static readonly PluginAction[] All = [new() { Id = {|DSP0302:\"clean\"|}, Label = \"Clean\" }];")]
    public Task Manifest_is_read_however_it_is_written(string manifest) => CodeCheck.ReportsAsync<ActionAnalyzer>(
        Plugin(manifest, "return request.ActionId switch { {|DSP0303:\"scan\"|} => PluginResult.Ok(), _ => PluginResult.Failed(\"no\") };"));

    [Theory]
    [InlineData("{ get; init; } = new() { Actions = [new PluginAction { Id = \"clean\", Label = \"Clean\" }] };")] // a stub
    [InlineData("=> Elsewhere.Manifest();")]
    [InlineData("=> new PluginManifest() with { Actions = [new PluginAction { Id = \"clean\", Label = \"Clean\" }] };")]
    public Task Manifest_that_anybody_can_change_is_not_read(string manifest) => CodeCheck.ReportsAsync<ActionAnalyzer>(
        Plugin(manifest, "return request.ActionId switch { \"scan\" => PluginResult.Ok(), _ => PluginResult.Failed(\"no\") };"));

    [Fact]
    public Task Fix_adds_arms() => CodeCheck.FixesAsync<ActionAnalyzer, AddCaseFix>(
        Plugin(
            "{ get; } = new() { Actions = [new() { Id = \"scan\", Label = \"Scan\" }, new() { Id = {|DSP0302:\"clean\"|}, Label = \"Clean\" }, new() { Id = {|DSP0302:\"tidy\"|}, Label = \"Tidy\" }] };",
            """
            return request.ActionId switch
                    {
                        "scan" => PluginResult.Ok(),
                        _ => PluginResult.Failed("no"),
                    };
            """),
        Plugin(
            "{ get; } = new() { Actions = [new() { Id = \"scan\", Label = \"Scan\" }, new() { Id = \"clean\", Label = \"Clean\" }, new() { Id = \"tidy\", Label = \"Tidy\" }] };",
            """
            return request.ActionId switch
                    {
                        "scan" => PluginResult.Ok(),
                        "clean" => throw new System.NotImplementedException(),
                        "tidy" => throw new System.NotImplementedException(),
                        _ => PluginResult.Failed("no"),
                    };
            """));

    [Theory]
    [InlineData("default:\n                return PluginResult.Failed(\"no\");\n        }", "")]
    [InlineData("", "\n        }\n        return PluginResult.Failed(\"no\");")]
    public Task Fix_adds_sections(string rest, string after) => CodeCheck.FixesAsync<ActionAnalyzer, AddCaseFix>(
        Plugin(
            "=> new() { Actions = [new() { Id = \"scan\", Label = \"Scan\" }, new() { Id = {|DSP0302:\"clean\"|}, Label = \"Clean\" }] };",
            Sections("return PluginResult.Ok();", rest, after)),
        Plugin(
            "=> new() { Actions = [new() { Id = \"scan\", Label = \"Scan\" }, new() { Id = \"clean\", Label = \"Clean\" }] };",
            Sections("return PluginResult.Ok();\n            case \"clean\":\n                throw new System.NotImplementedException();", rest, after)));

    [Theory]
    [InlineData("[new() { Id = \"scan\", Label = \"Scan\" }]", "[new() { Id = \"scan\", Label = \"Scan\" }, new PluginAction { Id = \"clean_all\", Label = \"Clean all\" }, new PluginAction { Id = \"tidy\", Label = \"Tidy\" }]")]
    [InlineData(
        "\n    [\n        new() { Id = \"scan\", Label = \"Scan\" },\n    ]",
        "\n    [\n        new() { Id = \"scan\", Label = \"Scan\" },\n        new PluginAction { Id = \"clean_all\", Label = \"Clean all\" },\n        new PluginAction { Id = \"tidy\", Label = \"Tidy\" },\n    ]")]
    public Task Fix_declares_actions(string actions, string fixedActions) => CodeCheck.FixesAsync<ActionAnalyzer, DeclareActionFix>(
        Plugin($"=> new() {{ Actions = {actions} }};", "return request.ActionId switch { \"scan\" => PluginResult.Ok(), {|DSP0303:\"clean_all\"|} => PluginResult.Ok(), {|DSP0303:\"tidy\"|} => PluginResult.Ok(), _ => PluginResult.Ok() };"),
        Plugin($"=> new() {{ Actions = {fixedActions} }};", "return request.ActionId switch { \"scan\" => PluginResult.Ok(), \"clean_all\" => PluginResult.Ok(), \"tidy\" => PluginResult.Ok(), _ => PluginResult.Ok() };"));

    private static string Sections(string added, string rest, string after) =>
        $"switch (request.ActionId)\n        {{\n            case \"scan\":\n                {added}{(rest.Length > 0 ? "\n            " + rest : "")}{after}";

    private static string Unmarked(string code) => code.Replace("{|DSP0302:", "").Replace("|}", "");

    private static Task ReportsAsync(string actions, string body) =>
        CodeCheck.ReportsAsync<ActionAnalyzer>(Plugin($"{{ get; }} = new() {{ Actions = {actions} }};", body));

    private static string Plugin(string manifest, string body) => Usings + $$"""
        public sealed class Cleaner : IPlugin
        {
            public PluginManifest Manifest {{manifest}}

            public async ValueTask<PluginResult> RunAsync(ActionRequest request, PluginContext context, CancellationToken cancellationToken)
            {
                await Task.Yield();
                {{body}}
            }

            private static readonly Dictionary<string, PluginResult> Table = [];

            private PluginResult Rest(string id) => PluginResult.Ok(id);
        }

        static class Ids
        {
            public const string Scan = "scan", Clean = "clean";
        }

        static class Elsewhere
        {
            public static PluginManifest Manifest() => new();

            public static PluginAction[] Actions() => [];

            public static PluginResult Run(ActionRequest request) => PluginResult.Ok(request.ActionId);
        }
        """;
}
