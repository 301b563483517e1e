using Dispatcharr.PluginSdk.Analyzers.Declarations;

namespace Dispatcharr.PluginSdk.Analyzers.Tests.Declarations;

public sealed class SeveralPluginsTests
{
    private const string Members = """
        {
            public PluginManifest Manifest { get; } = new();
            public ValueTask<PluginResult> RunAsync(ActionRequest request, PluginContext context, CancellationToken cancellationToken) => new(PluginResult.Ok());
        }
        """;

    private static readonly (string, string) File = ("plugin.json", "{}");

    [Fact]
    public Task Two_public_plugins_are_reported() =>
        ReportsAsync($"public sealed class {{|DSP0404:First|}} : IPlugin {Members} public sealed class {{|DSP0404:Second|}} : IPlugin {Members}", File);

    [Fact]
    public Task Two_marked_plugins_are_reported() =>
        ReportsAsync("[Plugin(\"1\")] public sealed partial class {|DSP0404:First|}; [Plugin(\"2\")] sealed partial class {|DSP0404:Second|};");

    [Fact]
    public Task Nested_public_plugin_counts() =>
        ReportsAsync($"[Plugin(\"1\")] public sealed partial class {{|DSP0404:First|}}; public static class Outer {{ public sealed class {{|DSP0404:Second|}} : IPlugin {Members} }}");

    [Fact]
    public Task One_plugin_and_its_base_and_a_hidden_one_are_silent() =>
        ReportsAsync($"public abstract class Base : IPlugin {Members} public sealed class First : Base; sealed class Decorator : IPlugin {Members}", File);

    [Fact]
    public Task Public_doubles_of_a_library_are_silent() =>
        ReportsAsync($"public sealed class FakePlugin : IPlugin {Members} public sealed class FailingPlugin : IPlugin {Members}");

    private static Task ReportsAsync(string code, params (string, string)[] files) =>
        CodeCheck.ReportsAsync<PluginClassAnalyzer>("using Dispatcharr.PluginSdk; using Dispatcharr.PluginSdk.Manifest;\n" + code, files);
}
