using Dispatcharr.PluginSdk.Analyzers.Declarations;

namespace Dispatcharr.PluginSdk.Analyzers.Tests.Declarations;

public sealed class SelectTests
{
    [Theory]
    [InlineData("new PluginField { Id = {|DSP0202:\"mode\"|}, Type = FieldType.Select }")]
    [InlineData("new PluginField { Id = {|DSP0202:\"mode\"|}, Type = FieldType.Select, Options = [] }")]
    [InlineData("new PluginField { Id = {|DSP0202:\"mode\"|}, Type = FieldType.Select, Options = ImmutableArray<FieldOption>.Empty }")]
    [InlineData("new PluginField { Id = {|DSP0202:\"mode\"|}, Type = FieldType.Select, Options = default }")]
    public Task Select_without_options_is_reported(string field) => CodeCheck.ReportsAsync<SelectAnalyzer>(Plugin("IPlugin", field));

    [Theory]
    [InlineData("new PluginField { Id = \"mode\", Type = FieldType.Select, Options = [new(\"safe\", \"Safe\")] }")]
    [InlineData("new PluginField { Id = \"mode\", Type = FieldType.Select, Options = Modes }")]
    [InlineData("new PluginField { Id = \"mode\", Type = FieldType.String }")]
    public Task Select_with_options_and_other_types_are_silent(string field) => CodeCheck.ReportsAsync<SelectAnalyzer>(Plugin("IPlugin", field));

    [Fact]
    public Task Select_of_a_fields_provider_is_silent() => CodeCheck.ReportsAsync<SelectAnalyzer>(
        Plugin("IPlugin, IFieldsProvider", "new PluginField { Id = \"mode\", Type = FieldType.Select }"));

    [Theory]
    [InlineData("Mode {|DSP0202:Mode|}")]
    [InlineData("Mode? {|DSP0202:Mode|}")]
    public Task Enum_without_members_is_reported(string property) =>
        CodeCheck.ReportsAsync<SelectAnalyzer>($"using Dispatcharr.PluginSdk; enum Mode {{ }} record Settings {{ [Field(\"Mode\")] internal {property} {{ get; init; }} }}");

    [Fact]
    public Task Enum_with_members_and_one_that_is_no_field_are_silent() => CodeCheck.ReportsAsync<SelectAnalyzer>(
        "using Dispatcharr.PluginSdk; enum Mode { Safe } enum Empty { } record Settings { [Field(\"Mode\")] internal Mode Mode { get; init; } internal Empty Empty { get; init; } }");

    private static string Plugin(string contracts, string field) => $$"""
        using System.Collections.Immutable; using Dispatcharr.PluginSdk; using Dispatcharr.PluginSdk.Manifest;
        public sealed class Cleaner : {{contracts}}
        {
            private static readonly ImmutableArray<FieldOption> Modes = [new("safe", "Safe")];

            public PluginManifest Manifest { get; } = new() { Fields = [{{field}}] };

            public ValueTask<PluginResult> RunAsync(ActionRequest request, PluginContext context, CancellationToken cancellationToken) => default;

            public ValueTask<ImmutableArray<PluginField>> GetFieldsAsync(PluginContext context, CancellationToken cancellationToken) => default;
        }
        """;
}
