namespace Dispatcharr.PluginSdk.Analyzers.Tests.Generation;

/// <summary>Classes of every shape: what is generated compiles, and what cannot be generated is left out.</summary>
public sealed class ShapeTests
{
    [Theory]
    [InlineData("[Plugin(\"X\")] public partial class X { Go }")]
    [InlineData("namespace @event.@class { [Plugin(\"X\")] public partial class @new { Go } }")]
    [InlineData("[Plugin(\"X\")] public partial record X { Go }")]
    [InlineData("[Plugin(\"X\")] public partial record class X(int Number = 3) { Go }")]
    [InlineData("[Plugin(\"X\")] internal abstract partial class X { Go }")]
    [InlineData("[Plugin(\"X\")] public partial class X<T, @in> where T : class { Go }")]
    [InlineData("public partial class Outer<T> { public partial record struct Inner { public partial interface I { [Plugin(\"X\")] private partial class X { Go } } } }")]
    [InlineData("[Plugin(\"X\")] public sealed partial class X : IPlugin { Go }")]
    [InlineData("[Plugin(\"X\")] public sealed partial class X : IStoppablePlugin { Go public ValueTask StopAsync(StopReason reason, PluginContext context, CancellationToken cancellationToken) => default; }")]
    [InlineData("[Plugin(\"X\")] public sealed partial class X : IFieldsProvider { Go public ValueTask<System.Collections.Immutable.ImmutableArray<Dispatcharr.PluginSdk.Manifest.PluginField>> GetFieldsAsync(PluginContext context, CancellationToken cancellationToken) => default; }")]
    [InlineData("[Plugin(\"X\")] public partial class X { Go private const int ManifestJson = 1, DeclaredManifest = 2, BindSettings = 3, TryReadMode = 4; public int Sum => ManifestJson + DeclaredManifest + BindSettings + TryReadMode; }")]
    [InlineData("[Plugin(\"X\")] public partial class X { [Action(\"A\")] public void @class(Settings settings) { } [Action(\"B\")] public void request() { } [Action(\"C\")] public static void context() { } [Action(\"D\")] public Task await() => Task.CompletedTask; }")]
    [InlineData("[Plugin(\"X\")] public partial class X { Go [Action(\"Go, with other parameters\", Id = \"other\")] public void Run(PluginContext context) { } }")]
    [InlineData("[Plugin(\"X\")] public partial class X { [Action(\"A\", Id = \"quote \\\" and \\\\ and \\n\")] public void Go() { } }")]
    [InlineData("[Obsolete] [Plugin(\"X\")] public partial class X { [Obsolete, Action(\"A\")] public void Go() { } }")]
    [InlineData("[Plugin(\"X\")] public partial class X { [Action(\"A\")] public void Go(List<int>? none = null, PluginContext? context = null) { } }")]
    [InlineData("[Plugin(\"X\")] public partial class X { [Action(\"A\")] public void Go<T>() { } [Action(\"B\")] public int Come() => 1; [Action(\"C\")] public void Leave(ref CancellationToken token) { } }")]
    [InlineData("[Plugin(\"X\")] public partial class X { [Action(\"A\")] public void Go(Unmakeable settings) { } public abstract record Unmakeable { [Field(\"F\")] public int F { get; init; } } }")]
    [InlineData("[Plugin(\"X\")] public partial class X { [Action(\"A\")] public void Go(Unmakeable settings) { } public sealed record Unmakeable { [Field(\"F\")] public int F { get; init; } public required object O { get; init; } } }")]
    [InlineData("[Plugin(\"X\")] public partial class X { [Action(\"A\")] public void Go(Odd settings) { } public sealed record Odd { [Field(\"A\")] public DateTime A { get; init; } [Field(\"B\")] public int B { get; } [Field(\"C\")] public int C { get; private set; } [Field(\"D\")] public object? D { get; set; } } }")]
    [InlineData("[Plugin(\"X\")] public partial class X { [Action(\"A\", Id = \"same\")] public void Go() { } [Action(\"B\", Id = \"same\")] public void Come() { } }")]
    [InlineData("public enum Same { A, [Option(\"B\", Value = \"a\")] B } [Plugin(\"X\")] public partial class X { [Action(\"A\")] public void Go(Own own) { } public sealed record Own { [Field(\"F\")] public Same F { get; init; } [Field(\"G\")] public Same? G { get; init; } } }")]
    [InlineData("public enum None; [Plugin(\"X\")] public partial class X { [Action(\"A\")] public void Go(Own own) { } public sealed record Own { [Field(\"F\")] public None F { get; init; } } }")]
    [InlineData("[Plugin(null!)] public partial class X { [Action(null!, Id = \"a\", Events = new string[] { null! })] public void Go() { } [Action(\"B\", Events = null!)] public void Come() { } }")]
    [InlineData("public partial class Outer { [Plugin(\"X\")] private protected partial class X { Go } } [Plugin(\"Y\")] public partial class Y { }")]
    [InlineData("[Plugin(\"X\")] public partial class X { [Action(\"A\")] public void Go(Own<int> own, Own<string> other) { } public sealed record Own<T> { [Field(\"F\")] public int F { get; init; } } }")]
    [InlineData("[Plugin(\"X\")] public partial class X { [Action(\"A\")] public void Go(Own<string?>? own, Some? some) { } public struct Some { [Field(\"G\")] public int G { get; set; } } public sealed record Own<T> { [Field(\"F\")] public int F { get; init; } } }")]
    [InlineData("[Plugin(\"X\")] public partial class X { [Action(\"A\")] public void Go(PluginEvent started, PluginResult last, KeyValuePair<int, int> pair) { } }")]
    [InlineData("[Plugin(\"X\")] public partial class X { [Action(\"A\")] public void Go(Own own) { } public interface I { int F { get; set; } } public record Own : I { [Field(\"F\")] int I.F { get; set; } [Field(\"G\")] public int G { get; set; } } }")]
    public void Generated_code_compiles_without_a_warning(string code)
    {
        var run = GeneratorRun.Of(Snippet(code));

        Assert.NotEmpty(run.Files);
    }

    [Theory]
    [InlineData("[Plugin(\"X\")] public class X { Go }")]
    [InlineData("public class Outer { [Plugin(\"X\")] public partial class X { Go } }")]
    [InlineData("[Plugin(\"X\")] public static partial class X { [Action(\"Go\")] public static void Go() { } }")]
    [InlineData("[Plugin(\"X\")] file partial class X { Go }")]
    [InlineData("[Plugin(\"X\")] public partial class X : IPlugin { Go Dispatcharr.PluginSdk.Manifest.PluginManifest IPlugin.Manifest => new(); ValueTask<PluginResult> IPlugin.RunAsync(ActionRequest request, PluginContext context, CancellationToken cancellationToken) => new(PluginResult.Ok()); }")]
    [InlineData("public partial class X { Go }")]
    public void Nothing_is_generated_where_it_could_not_compile(string code) => Assert.Empty(GeneratorRun.Of(Snippet(code)).Files);

    [Theory]
    [InlineData("[Plugin] public partial class X { Go }")]
    [InlineData("[Plugin(1, Author = 2)] public partial class X { [Action] public void Go(Missing settings) { } [Action(\"B\", Id = 5, Nothing = 1, Events = [1, Gone])] public Missing Come() { } }")]
    [InlineData("[Plugin(\"X\")] [Plugin(\"Y\")] public partial class X { Go }")]
    [InlineData("[Plugin(\"X\")] public partial class X { Go } [Plugin(\"X\")] public partial class X { }")]
    [InlineData("[Plugin(\"X\")] public partial class X { [Action(\"A\")] public void Go(Broken settings) } public record Broken { [Field(\"A\")] public int A { get; init; } = ; [Field(\"B\")] public Mode B { get; init; } = Mode.Gone; [Field] public int }")]
    [InlineData("[Plugin(\"X\")] public partial class X : X { Go }")]
    [InlineData("[Plugin(\"X\")] partial class { }")]
    public void Code_with_mistakes_breaks_neither_the_generator_nor_what_it_writes(string code) =>
        Assert.Empty(GeneratorRun.Unchecked(Snippet(code)).ProblemsInGenerated);

    [Fact]
    public void Several_plugins_share_no_file_and_the_assembly_has_one_manifest()
    {
        var run = GeneratorRun.Of(Snippet("[Plugin(\"X\")] public partial class X { Go } [Plugin(\"x\")] public partial class x { Go } namespace A { [Plugin(\"A\")] public partial class X { Go } }"
            + " public partial class G<T> { [Plugin(\"G\")] public partial class X { } } public partial class G { [Plugin(\"G\")] public partial class X { } }"));

        Assert.Equal(5, run.Files.Length);
        Assert.Contains("\"name\": \"A\"", run.Json, StringComparison.Ordinal);
    }

    private static string Snippet(string code) => "using Dispatcharr.PluginSdk; " + code.Replace("Go }", "[Action(\"Go\")] public void Go(Settings settings) { } }", StringComparison.Ordinal)
            .Replace("{ Go ", "{ [Action(\"Go\")] public void Go(Settings settings) { } ", StringComparison.Ordinal)
        + " public enum Mode { Safe, @class } public sealed record Settings { [Field(\"F\")] public Mode @default { get; init; } [Field(\"G\")] public string G { get; init; } = \"\"; }";
}
