namespace Dispatcharr.PluginSdk.Analyzers.Tests.Hostile;

/// <summary>Code that nests as deeply as generated code may: what ends the compiler's stack ends the build without a word.</summary>
public sealed class DeepCodeTests
{
    private const int Deep = 5000;

    public static TheoryData<string> Kinds => [.. Codes().Keys];

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task Deep_code_crashes_nothing(string kind) => Assert.Empty(await HostileRun.FindAsync(Codes()[kind]()));

    private static Dictionary<string, Func<string>> Codes() => new()
    {
        ["sum"] = () => Plain("\"a\"" + Repeat(" + \"b\"")),
        ["sum of settings"] = () => Run("context.Logger.LogInformation(\"x\" + context.Settings.GetString(\"password\")" + Repeat(" + context.Key") + ");"),
        ["calls"] = () => Run("_ = context.Key" + Repeat(".Trim()") + ";"),
        ["conditions"] = () => Run("if (context.Key == \"a\") { }" + Repeat(" else if (request.ActionId == \"b\") { }")),
        ["choices"] = () => Run("_ = " + Repeat("request.ActionId == \"a\" ? 1 : ", 300) + "2;"),
        ["parentheses"] = () => Run("_ = " + Repeat("(", 400) + "1" + Repeat(")", 400) + ";"),
        ["blocks"] = () => Run(Repeat("{", 400) + Repeat("}", 400)),
        ["functions"] = () => Run("Func<object> f = " + Repeat("() => new Func<object>(", 30) + "() => 1" + Repeat(")", 30) + ";"),
        ["fallbacks"] = () => Run("_ = " + Repeat("context.Settings.GetString(\"a\") ?? ", 400) + "\"\";"),
        ["locals"] = () => Run("var v0 = context.Settings.GetString(\"password\");" + Each(i => $"var v{i + 1} = v{i};", 500) + "context.Logger.LogInformation(v500);"),
        ["local again and again"] = () => Run("var v = context.Settings.GetString(\"password\");" + Repeat("v = v + v;", 2000) + "context.Logger.LogInformation(v);"),
        ["doubling locals"] = () => Run("var v0 = context.Settings.GetString(\"password\") + \"a\";" + Each(i => $"var v{i + 1} = v{i} + v{i};", 60) + "context.Logger.LogInformation(v60); new System.Net.Http.HttpClient().GetAsync(v60);"),
        ["constants"] = () => Plain("C0", Each(i => $"const string C{i} = C{i + 1};", 400) + "const string C400 = \"x\";"),
        ["methods"] = () => Plain("M0()", Each(i => $"static string M{i}() => M{i + 1}();", 2000) + "static string M2000() => \"x\";"),
        ["fields"] = () => Plain("F0", Each(i => $"static readonly string F{i} = F{i + 1};", 2000) + "static readonly string F2000 = \"x\";"),
        ["properties"] = () => Plain("P0", Each(i => $"static string P{i} => P{i + 1};", 2000) + "static string P2000 => \"x\";"),
        ["doubling properties"] = () => Plain("P0", Each(i => $"static string P{i} => P{i + 1} + P{i + 1};", 60) + "static string P60 => \"x\";"),
        ["doubling constants"] = () => Plain("C0", Each(i => $"const string C{i} = C{i + 1} + C{i + 1};", 16) + "const string C16 = \"xxxxxxxxxx\";"),
        ["classes"] = () => Repeat("public partial class N { ", 200).Replace("N", "N", StringComparison.Ordinal) + "[Dispatcharr.PluginSdk.Plugin(\"X\")] public partial class X { }" + Repeat("}", 200),
        ["bases"] = () => "using Dispatcharr.PluginSdk; " + Each(i => $"public record R{i} : R{i + 1} {{ [Field(\"F\")] public int F{i} {{ get; init; }} }}", 300) + "public record R300; [Plugin(\"X\")] public partial class X { [Action(\"A\")] public void Go(R0 settings) { } }",
        ["types"] = () => "using Dispatcharr.PluginSdk; public record S<T> { [Field(\"F\")] public int F { get; init; } } [Plugin(\"X\")] public partial class X { [Action(\"A\")] public void Go(" + Repeat("S<", 200) + "int" + Repeat(">", 200) + " settings) { } }",
        ["names"] = () => "using Dispatcharr.PluginSdk; [Plugin(\"a\"" + Repeat(" + \"b\"") + ")] public partial class " + Repeat("X", 400) + " { [Action(\"A\", Id = \"" + Repeat("i") + "\")] public void Go() { } }",
    };

    private static string Repeat(string text, int times = Deep) => string.Concat(Enumerable.Repeat(text, times));

    private static string Each(Func<int, string> text, int times) => string.Concat(Enumerable.Range(0, times).Select(text));

    private static string Run(string statements) => Class("\"X\"", "", statements);

    private static string Plain(string name, string members = "") => Class(name, members, "");

    private static string Class(string name, string members, string statements) => $$"""
        using Dispatcharr.PluginSdk; using Dispatcharr.PluginSdk.Manifest; using Microsoft.Extensions.Logging;
        public sealed class P : IPlugin
        {
            {{members}}
            public PluginManifest Manifest { get; } = new() { Name = {{name}}, Fields = [new PluginField { Id = "password", Label = {{name}}, Type = FieldType.String }] };
            public async ValueTask<PluginResult> RunAsync(ActionRequest request, PluginContext context, CancellationToken cancellationToken)
            {
                await Task.Yield();
                {{statements}}
                return PluginResult.Failed("x");
            }
        }
        """;
}
