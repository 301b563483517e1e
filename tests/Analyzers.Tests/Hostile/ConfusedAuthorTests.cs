using Dispatcharr.PluginSdk.Analyzers.Tests.Generation;

namespace Dispatcharr.PluginSdk.Analyzers.Tests.Hostile;

/// <summary>Code that compiles, and that nobody would write on purpose.</summary>
public sealed class ConfusedAuthorTests
{
    private const string Settings = "public record S { [Field(\"A\")] public int A { get; set; } }";

    [Theory]
    [InlineData("[Plugin(\"X\")] public partial class X { [Action(\"A\")] public void Go(S s) { } } public class S { [Field(\"A\")] public int A { get; set; } public required string B { get; set; } }")]
    [InlineData("[Plugin(\"X\")] public partial class X<BindS> { [Action(\"A\")] public void Go(S s) { } } " + Settings)]
    [InlineData("public class B { [Action(\"A\")] public PluginResult Go() => PluginResult.Ok(); } [Plugin(\"X\")] public partial class X : B { public new int Go() => 1; }")]
    [InlineData("public class B { [Action(\"A\")] public void Go() { } } [Plugin(\"X\")] public partial class X : B { [Action(\"A\")] public new Task Go() => Task.CompletedTask; }")]
    [InlineData("[Plugin(\"X\")] public partial class X { [Obsolete(\"x\", true), Action(\"A\")] public void Go() { } }")]
    [InlineData("[Plugin(\"X\")] public partial class X { [Action(\"A\")] public void Go(S s) { } } public record S { [Obsolete(\"x\", true), Field(\"A\")] public int A { get; set; } }")]
    [InlineData("[Plugin(\"X\")] public partial class X { [Action(\"A\")] public void Go(S s) { } } public enum M { A, [Obsolete(\"x\", true)] B } public record S { [Field(\"A\")] public M A { get; set; } }")]
    [InlineData("[Plugin(\"X\")] public partial class X { [Action(\"A\")] public void Go(S s) { } } public record S { [Obsolete(\"x\", DiagnosticId = \"OLD1\"), Field(\"A\")] public int A { get; set; } }")]
    [InlineData("[Plugin(\"X\")] public partial class X { [Action(\"A\")] public void Go(S s) { } } public record S { [System.Diagnostics.CodeAnalysis.Experimental(\"EXP1\"), Field(\"A\")] public int A { get; set; } }")]
    [InlineData("[Plugin(\"X\")] public partial class X { [Action(\"A\")] public Task? Go() => null; [Action(\"B\")] public Task<PluginResult>? Come() => null; public Task? StopAsync() => null; }")]
    [InlineData("[Plugin(\"X\")] public partial class X { [Action(\"A\")] public void Go(S s) { } } public record S { [System.Diagnostics.CodeAnalysis.DisallowNull, Field(\"B\")] public string? B { get; set; } }")]
    [InlineData("[Plugin(\"X\")] public partial class X { [Action(\"A\")] public void Go(S s) { } } public record struct S([property: Field(\"C\")] double C = double.NaN);")]
    [InlineData("[Plugin(\"X\")] public partial class X { [Action(\"A\")] public void Go(S s) { } } public record struct S([property: Field(\"C\")] float C = float.NegativeInfinity, [property: Field(\"D\")] int D = 1);")]
    [InlineData("[Plugin(\"X\")] public partial class X { [Action(\"A\")] public void Go(S s) { } } public record struct S([property: Field(\"D\")] DayOfWeek D = (DayOfWeek)(-1));")]
    [InlineData("[Plugin(\"X\")] public partial class X { [Action(\"A\")] public void Go(S s) { } } public record struct S([property: Field(\"D\")] decimal? D = decimal.MinValue);")]
    [InlineData("[Plugin(\"X\")] public partial class X : IStoppablePlugin { [Action(\"A\")] public void Go() { } public void Stop() { } ValueTask IStoppablePlugin.StopAsync(StopReason reason, PluginContext context, CancellationToken cancellationToken) => default; }")]
    [InlineData("[Plugin(\"X\")] public partial class X { [Action(\"A\")] public void Go(S s) { } } public class S { [System.Diagnostics.CodeAnalysis.SetsRequiredMembers] public S() { } public required List<int>? L { get; set; } [Field(\"C\")] public int C { get; set; } }")]
    [InlineData("[assembly: PluginManifest(\"{ \\\"name\\\": \\\"Own\\\" }\")] [Plugin(\"X\")] public partial class X { [Action(\"A\")] public void Go() { } }")]
    public async Task The_generated_half_compiles_as_the_author_s_own_does(string code)
    {
        code = "using Dispatcharr.PluginSdk; " + code;

        Assert.Single(GeneratorRun.Of(code).Files);
        Assert.Empty(await HostileRun.FindAsync(code));
    }

    [Theory]
    [InlineData("[Plugin(\"\")] public partial class X { [Action(\"\", Id = \"\")] public void Go(S s) { } } public class S { [Field(\"\", Id = \" \")] public int A { get; set; } }")]
    [InlineData("[Plugin(null)] public partial class X { [Action(null)] public void Go(S s) { } } public class S { [Field(null)] public int A { get; set; } [Info(null)] [Field(\"A\")] public int B { get; set; } }")]
    [InlineData("[Plugin(\"a\\uD83Db \\\"\\\"\\\" */ \\r\\n \\u2028 \\0\", Author = \"\\uD83D\")] public partial class X { [Action(\"\\\"\\\"\\\"\", Id = \"\\uD83D\")] public void Go(S s) { } [Action(\"z\", Id = \"\\\"\\\"\\\"\")] public void Come() { } } public enum M { [Option(\"\\\"\\\"\\\"\", Value = \"\\\"\\\"\\\"\")] A, [Option(\"\", Value = \"\")] B, [Option(null!, Value = null)] C } public class S { [Info(\"\\n\", Text = \"\\uD83D\")] [Field(\"\\n\", Id = \"\\n\")] public string A { get; set; } = \"\\\"\\\"\\\"\\uD83D\"; [Field(\"B\", Id = \"\\uD83D\")] public M B { get; set; } }")]
    [InlineData("[Plugin(\"X\")] public partial class X { [Action(\"A\")] public void FooBar() { } [Action(\"B\")] public void foo_bar() { } [Action(\"C\")] public void FooBarAsync() { } [Action(\"D\")] public void Ω() { } [Action(\"E\")] public void _() { } }")]
    [InlineData("[Plugin(\"X\")] public partial class X { int P { [Action(\"A\")] get => 0; } [Action(\"C\")] public static X operator +(X a, X b) => a; void F() { [Action(\"L\")] void Local() { } Local(); } [Action(\"E\")] void IDisposable.Dispose() { } [Action(\"F\")] ~X() { } [Action(\"G\")] public X() { } }")]
    [InlineData("[Plugin(\"X\")] public partial class X { [Action(\"A\")] public void Go(IEnumerable<S> s, object o, dynamic d, S[] a, (int, S) t, I i, S? n) { } } public interface I { [Field(\"A\")] int A { get; set; } } public record S : I { [Field(\"A\")] public int A { get; set; } }")]
    [InlineData("[Plugin(\"X\")] public partial class X { [Action(\"A\")] public void Go(S s) { } } public enum M { A = B, , C } public record S([property: Field(\"B\")] int = 3) { [Field(\"A\")] public M A { get; set; } = M. ; }")]
    public async Task Mistakes_neither_crash_nor_reach_the_manifest_untold(string code) =>
        Assert.Empty(await HostileRun.FindAsync("using Dispatcharr.PluginSdk; " + code));
}
