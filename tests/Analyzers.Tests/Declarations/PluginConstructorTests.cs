using Dispatcharr.PluginSdk.Analyzers.Declarations;

namespace Dispatcharr.PluginSdk.Analyzers.Tests.Declarations;

public sealed class PluginConstructorTests
{
    [Theory]
    [InlineData("")]
    [InlineData("public Cleaner() { }")]
    [InlineData("public Cleaner(ILogger<Cleaner> logger) { }")]
    [InlineData("public Cleaner(ILogger<Cleaner> logger, TimeProvider clock, IServiceProvider services) { }")]
    [InlineData("public Cleaner(Action<string> journal) { }")] // a host may have such a thing
    [InlineData("public Cleaner(string path = \"data\", int limit = 5) { }")]
    [InlineData("public Cleaner(string path) { } public Cleaner(TimeProvider clock) { }")]
    [InlineData("private Cleaner(string path) { } public Cleaner() : this(\"data\") { }")]
    public Task Constructor_that_a_host_can_use_is_silent(string constructors) => ReportsAsync($"public sealed partial class Cleaner {{ {constructors} }}");

    [Theory]
    [InlineData("private Cleaner() { }")]
    [InlineData("internal Cleaner(TimeProvider clock) { }")]
    [InlineData("protected Cleaner() { }")]
    public Task Constructor_not_public_is_reported(string constructor) => ReportsAsync($"public partial class {{|DSP0402:Cleaner|}} {{ {constructor} }}");

    [Theory]
    [InlineData("string {|DSP0402:path|}")]
    [InlineData("TimeProvider clock, int {|DSP0402:limit|}")]
    [InlineData("TimeSpan {|DSP0402:pause|}")]
    [InlineData("CancellationToken {|DSP0402:stopping|}")]
    [InlineData("string[] {|DSP0402:paths|}")]
    [InlineData("PluginContext {|DSP0402:context|}")]
    [InlineData("PluginSettings {|DSP0402:settings|}")]
    [InlineData("Store {|DSP0402:store|}")]
    [InlineData("IEnumerable<Store> {|DSP0402:stores|}")]
    public Task Constructor_that_asks_for_what_no_host_has_is_reported(string parameters) => Task.WhenAll(
        ReportsAsync($"public sealed partial class Cleaner {{ public Cleaner({parameters}) {{ }} }} public sealed class Store;"),
        ReportsAsync($"public sealed partial class Cleaner({parameters}); public sealed class Store;"));

    [Fact]
    public Task Class_that_may_not_be_for_a_host_is_silent() => CodeCheck.ReportsAsync<PluginClassAnalyzer>("""
        using Dispatcharr.PluginSdk; using Dispatcharr.PluginSdk.Manifest;
        public sealed class Adapter(string path) : IPlugin
        {
            public PluginManifest Manifest { get; } = new() { Name = path };
            public ValueTask<PluginResult> RunAsync(ActionRequest request, PluginContext context, CancellationToken cancellationToken) => new(PluginResult.Ok());
        }
        """);

    private static Task ReportsAsync(string code) =>
        CodeCheck.ReportsAsync<PluginClassAnalyzer>("using Dispatcharr.PluginSdk; using Microsoft.Extensions.Logging;\n[Plugin(\"Cleaner\")] " + code);
}
