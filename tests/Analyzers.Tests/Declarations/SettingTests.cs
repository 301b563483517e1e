using Dispatcharr.PluginSdk.Analyzers.CodeFixes.Declarations;
using Dispatcharr.PluginSdk.Analyzers.Declarations;

namespace Dispatcharr.PluginSdk.Analyzers.Tests.Declarations;

public sealed class SettingTests
{
    private const string Limit = "new PluginField { Id = \"item_limit\", Type = FieldType.Number }";

    [Theory]
    [InlineData("context.Settings.GetString({|DSP0208:\"itm_limit\"|});")]
    [InlineData("context.Settings.GetBoolean({|DSP0208:\"dry_run\"|}, fallback: true);")]
    [InlineData("var settings = context.Settings; settings.GetNumber({|DSP0208:Ids.Other|});")]
    [InlineData("return default; } static string Elsewhere(PluginSettings settings) => settings.GetString({|DSP0208:\"far\"|}); ValueTask<PluginResult> Rest() {")]
    public Task Setting_that_no_field_declares_is_reported(string body) => ReportsAsync($"[{Limit}]", "context.Settings.GetInt64(\"item_limit\"); " + body);

    [Theory]
    [InlineData("[]")]
    [InlineData("[new PluginField { Id = Environment.MachineName, Type = FieldType.Number }]")]
    [InlineData("Elsewhere.Fields()")]
    public Task Setting_is_silent_where_the_declared_ones_are_not_known(string fields) => ReportsAsync(fields, "context.Settings.GetString(\"itm_limit\");");

    [Theory]
    [InlineData("context.Settings.GetInt64(\"item_limit\");")]
    [InlineData("context.Settings.GetInt64(Ids.Limit);")]
    [InlineData("var id = string.Concat(\"item\", \"_limit\"); context.Settings.GetInt64(id);")]
    [InlineData("foreach (var value in context.Settings.Values) { }")]
    [InlineData("GC.KeepAlive(context.Settings);")] // somebody else's code may read it
    public Task Field_that_may_be_read_is_silent(string body) => ReportsAsync($"[{Limit}]", body);

    [Theory]
    [InlineData("new PluginField { Id = \"_heading\", Type = FieldType.String }")]
    [InlineData("new PluginField { Id = \"about\", Type = FieldType.Info }")]
    [InlineData("new PluginField { Id = \"confirm\", Type = FieldType.Boolean }")]
    public Task Field_that_has_a_use_unread_is_silent(string field) => ReportsAsync($"[{field}]", "");

    [Fact]
    public Task List_that_names_itself_is_not_known() => CodeCheck.ReportsAsync<SettingAnalyzer>(
        Plugin("Elsewhere.Loop", "context.Settings.GetString(\"mode\");") + "static partial class Elsewhere { public static System.Collections.Immutable.ImmutableArray<PluginField> Loop => [.. Loop]; }");

    [Fact]
    public Task Field_never_read_is_reported() =>
        ReportsAsync("[new PluginField { Id = {|DSP0207:\"item_limit\"|}, Type = FieldType.Number }, new PluginField { Id = \"mode\", Type = FieldType.String }]", "context.Settings.GetString(\"mode\");");

    [Fact]
    public Task Field_whose_name_is_misspelt_at_its_one_read_is_reported_there_only() => ReportsAsync($"[{Limit}]", "context.Settings.GetInt64({|DSP0208:\"item_limits\"|});");

    [Fact]
    public Task Plugin_that_provides_fields_is_silent() => CodeCheck.ReportsAsync<SettingAnalyzer>(Plugin($"[{Limit}]", "context.Settings.GetString(\"account_1\");")
        .Replace(": IPlugin\n{", ": IPlugin, IFieldsProvider\n{ public ValueTask<System.Collections.Immutable.ImmutableArray<PluginField>> GetFieldsAsync(PluginContext context, CancellationToken token) => default;"));

    [Fact]
    public Task Second_plugin_of_the_compilation_silences() => CodeCheck.ReportsAsync<SettingAnalyzer>(
        Plugin($"[{Limit}]", "context.Settings.GetString(\"mode\");") + "sealed class Other : IPlugin { public PluginManifest Manifest => new(); public ValueTask<PluginResult> RunAsync(ActionRequest r, PluginContext c, CancellationToken t) => default; }");

    [Fact]
    public Task Fix_reads_the_nearest() => CodeCheck.FixesAsync<SettingAnalyzer, NearestSettingFix>(
        Plugin($"[{Limit}]", "context.Settings.GetInt64({|DSP0208:\"itm_limit\"|}, 5); context.Settings.GetString(/* why */ {|DSP0208:\"ItemLimit\"|});"),
        Plugin($"[{Limit}]", "context.Settings.GetInt64(\"item_limit\", 5); context.Settings.GetString(/* why */ \"item_limit\");"));

    private static Task ReportsAsync(string fields, string body) => CodeCheck.ReportsAsync<SettingAnalyzer>(
        Plugin(fields, body));

    private static string Plugin(string fields, string body) => $$"""
        using Dispatcharr.PluginSdk; using Dispatcharr.PluginSdk.Manifest;
        public sealed class Cleaner : IPlugin
        {
            public PluginManifest Manifest { get; } = new() { Fields = {{fields}} };

            public ValueTask<PluginResult> RunAsync(ActionRequest request, PluginContext context, CancellationToken cancellationToken)
            {
                {{body}}
                return new(PluginResult.Ok());
            }
        }

        static class Ids
        {
            public const string Limit = "item_limit", Other = "other";
        }

        static partial class Elsewhere
        {
            public static System.Collections.Immutable.ImmutableArray<PluginField> Fields() => [];
        }

        """;
}
