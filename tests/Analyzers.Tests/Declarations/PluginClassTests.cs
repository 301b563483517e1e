using Dispatcharr.PluginSdk.Analyzers.CodeFixes.Declarations;
using Dispatcharr.PluginSdk.Analyzers.Declarations;

namespace Dispatcharr.PluginSdk.Analyzers.Tests.Declarations;

public sealed class PluginClassTests
{
    private const string Usings = "using Dispatcharr.PluginSdk; using Dispatcharr.PluginSdk.Manifest; using Microsoft.Extensions.Logging;\n";

    private const string Members = """
        {
            public PluginManifest Manifest { get; } = new();
            public ValueTask<PluginResult> RunAsync(ActionRequest request, PluginContext context, CancellationToken cancellationToken) => new(PluginResult.Ok());
        }
        """;

    private static readonly (string, string) File = ("plugin.json", "{}");

    [Theory]
    [InlineData("public sealed class Cleaner : IPlugin")]
    [InlineData("public record Cleaner : IPlugin")]
    [InlineData("public sealed class Cleaner : IStoppablePlugin", "public ValueTask StopAsync(StopReason reason, PluginContext context, CancellationToken cancellationToken) => default;")]
    public Task Class_that_a_host_can_create_is_silent(string head, string? more = null) =>
        ReportsAsync($"{head} {Members.Replace("{\n", "{\n" + more)}", File);

    [Theory]
    [InlineData("class {|DSP0401:Cleaner|} : IPlugin")]
    [InlineData("internal sealed class {|DSP0401:Cleaner|} : IPlugin")]
    public Task Class_not_public_is_reported_with_file_and_without(string head) =>
        Task.WhenAll(ReportsAsync($"{head} {Members}"), ReportsAsync($"{head} {Members}", File));

    [Theory]
    [InlineData("public abstract class {|DSP0401:Cleaner|} : IPlugin")]
    [InlineData("public class {|DSP0401:Cleaner|}<T> : IPlugin")]
    public Task Class_that_cannot_be_created_is_reported_where_a_manifest_lies(string head) => ReportsAsync($"{head} {Members}", File);

    [Theory]
    [InlineData("public abstract class CleanerBase : IPlugin")] // a base of a library, for plugins elsewhere
    [InlineData("public class Adapter<T> : IPlugin")]
    public Task Class_of_a_library_is_silent(string head) => ReportsAsync($"{head} {Members}");

    [Fact]
    public Task Base_of_the_plugin_is_silent() => ReportsAsync($"public abstract class Base : IPlugin {Members} public sealed class Cleaner : Base;", File);

    [Fact]
    public Task Base_of_a_hidden_plugin_leaves_the_report_to_it() =>
        ReportsAsync($"public abstract class Base : IPlugin {Members} sealed class {{|DSP0401:Cleaner|}} : Base;", File);

    [Fact]
    public Task Hidden_class_beside_the_plugin_is_silent() =>
        ReportsAsync($"public sealed class Cleaner : IPlugin {Members} sealed class Quiet : IPlugin {Members}", File);

    [Fact]
    public Task Hidden_class_that_the_code_itself_makes_is_silent() =>
        ReportsAsync($"sealed class Adapter : IPlugin {Members} public static class Adapters {{ public static IPlugin Make() => new Adapter(); }}");

    [Fact]
    public Task Hidden_class_whose_constants_are_read_is_reported() =>
        ReportsAsync($"sealed class {{|DSP0401:Cleaner|}} : IPlugin {Members.Replace("{\n", "{\n public const int Limit = 5;")} static class Other {{ const int Twice = Cleaner.Limit * 2; }}");

    [Theory]
    [InlineData("class Outer { private sealed class Stub : IPlugin", "}")]
    [InlineData("file class Stub : IPlugin", "")]
    public Task Private_and_file_class_is_silent(string head, string tail) => ReportsAsync($"{head} {Members} {tail}", File);

    [Theory]
    [InlineData("sealed partial class {|DSP0401:Cleaner|};")]
    [InlineData("public abstract partial class {|DSP0401:Cleaner|};")]
    [InlineData("public static partial class {|DSP0401:Cleaner|};")]
    [InlineData("public partial class {|DSP0401:Cleaner|}<T>;")]
    [InlineData("file partial class {|DSP0401:Cleaner|};")]
    public Task Marked_class_is_reported_always(string declaration) => ReportsAsync($"[Plugin(\"Cleaner\")] {declaration}");

    [Fact]
    public Task Marked_class_that_a_host_can_create_is_silent() => ReportsAsync("[Plugin(\"Cleaner\")] public sealed partial class Cleaner;");

    [Fact]
    public Task Marked_class_in_a_hidden_one_is_reported() =>
        ReportsAsync("static partial class Outer { [Plugin(\"Cleaner\")] public sealed partial class {|DSP0401:Cleaner|}; }");

    [Fact]
    public Task Host_without_a_plugin_of_its_own_is_silent() => ReportsAsync("class Program { static void Take(IPlugin plugin) { } }");

    [Fact]
    public Task Fix_makes_classes_public_and_takes_away_what_hinders() => CodeCheck.FixesAsync<PluginClassAnalyzer, PluginShapeFix>(
        Usings + """
        static partial class Outer
        {
            /// <summary>Cleans.</summary>
            [Plugin("Cleaner")]
            abstract partial class {|DSP0401:Cleaner|};
        }
        """,
        Usings + """
        public static partial class Outer
        {
            /// <summary>Cleans.</summary>
            [Plugin("Cleaner")]
            public partial class Cleaner;
        }
        """);

    [Fact]
    public Task Fix_makes_a_plain_class_public() => CodeCheck.FixesAsync<PluginClassAnalyzer, PluginShapeFix>(
        Usings + $"// Cleans.\nsealed class {{|DSP0401:Cleaner|}} : IPlugin\n{Members}\n", Usings + $"// Cleans.\npublic sealed class Cleaner : IPlugin\n{Members}\n");

    [Theory]
    [InlineData("public sealed class {|DSP0403:Cleaner|};", "public sealed partial class Cleaner;")]
    [InlineData("public class {|DSP0403:Cleaner|} { }", "public partial class Cleaner { }")]
    public Task Fix_makes_a_marked_class_partial(string code, string fixedCode) => CodeCheck.FixesAsync<PluginClassAnalyzer, PartialFix>(
        $"{Usings}/// <summary>Cleans.</summary>\n[Plugin(\"Cleaner\")]\n{code}", $"{Usings}/// <summary>Cleans.</summary>\n[Plugin(\"Cleaner\")]\n{fixedCode}");

    [Fact]
    public Task Fix_makes_the_classes_around_partial_too() => CodeCheck.FixesAsync<PluginClassAnalyzer, PartialFix>(
        Usings + "public static class Outer\n{\n    [Plugin(\"Cleaner\")]\n    public sealed class {|DSP0403:Cleaner|};\n}",
        Usings + "public static partial class Outer\n{\n    [Plugin(\"Cleaner\")]\n    public sealed partial class Cleaner;\n}");

    [Fact]
    public Task Unmarked_class_need_not_be_partial() => ReportsAsync($"public sealed class Cleaner : IPlugin {Members}");

    private static Task ReportsAsync(string code, params (string, string)[] files) => CodeCheck.ReportsAsync<PluginClassAnalyzer>(Usings + code, files);
}
