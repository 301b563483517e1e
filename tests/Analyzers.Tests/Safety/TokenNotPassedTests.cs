using Dispatcharr.PluginSdk.Analyzers.CodeFixes.Safety;
using Dispatcharr.PluginSdk.Analyzers.Safety;

namespace Dispatcharr.PluginSdk.Analyzers.Tests.Safety;

public sealed class TokenNotPassedTests
{
    private const string Members = """
        private Task? _loop;
        private static Task WorkAsync(int count = 1, string name = "", CancellationToken token = default) => Task.CompletedTask;
        private static Task SaveAsync<T>(T value) => Task.CompletedTask;
        private static Task SaveAsync<T>(T value, CancellationToken token) => Task.CompletedTask;
        private static Task OnlyAsync() => Task.CompletedTask;
        private static async IAsyncEnumerable<int> ItemsAsync([System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken token = default) { await Task.Yield(); yield return 1; }
        private static Task AllAsync(params Task[] all) => Task.CompletedTask;
        private static Task AllAsync(Task[] all, CancellationToken token) => Task.CompletedTask;
        """;

    // Each with what the fix makes of it.
    [Theory]
    [InlineData("await {|DSP0502:Task.Delay(1000)|};", "await Task.Delay(1000, cancellationToken);")]
    [InlineData("await {|DSP0502:Task.Delay(1000)|}.ConfigureAwait(false);", "await Task.Delay(1000, cancellationToken).ConfigureAwait(false);")]
    [InlineData("await {|DSP0502:new HttpClient().GetStringAsync(\"http://a\")|};", "await new HttpClient().GetStringAsync(\"http://a\", cancellationToken);")]
    [InlineData("await {|DSP0502:File.ReadAllTextAsync(\"a\")|};", "await File.ReadAllTextAsync(\"a\", cancellationToken);")]
    [InlineData("await {|DSP0502:new StringReader(\"a\").ReadLineAsync()|};", "await new StringReader(\"a\").ReadLineAsync(cancellationToken);")]
    [InlineData("await {|DSP0502:WorkAsync()|};", "await WorkAsync(token: cancellationToken);")]
    [InlineData("await {|DSP0502:WorkAsync(1, \"a\")|};", "await WorkAsync(1, \"a\", cancellationToken);")]
    [InlineData("await {|DSP0502:WorkAsync(name: \"a\")|};", "await WorkAsync(name: \"a\", token: cancellationToken);")]
    [InlineData("await {|DSP0502:SaveAsync(1)|};", "await SaveAsync(1, cancellationToken);")]
    [InlineData("var task = {|DSP0502:SaveAsync(1)|}; await task;", "var task = SaveAsync(1, cancellationToken); await task;")]
    [InlineData("await Task.WhenAll({|DSP0502:SaveAsync(1)|}, {|DSP0502:SaveAsync(2)|});", "await Task.WhenAll(SaveAsync(1, cancellationToken), SaveAsync(2, cancellationToken));")]
    [InlineData("await Task.WhenAll(new[] { 1 }.Select(one => {|DSP0502:SaveAsync(one)|}));", "await Task.WhenAll(new[] { 1 }.Select(one => SaveAsync(one, cancellationToken)));")]
    [InlineData("await foreach (var one in {|DSP0502:ItemsAsync()|}) { }", "await foreach (var one in ItemsAsync(cancellationToken)) { }")]
    [InlineData("using var both = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken); var until = both.Token; await {|DSP0502:Task.Delay(1)|};",
        "using var both = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken); var until = both.Token; await Task.Delay(1, until);")]
    [InlineData("await Parallel.ForEachAsync([1], cancellationToken, async (one, ct) => await {|DSP0502:SaveAsync(one)|});",
        "await Parallel.ForEachAsync([1], cancellationToken, async (one, ct) => await SaveAsync(one, ct));")]
    [InlineData("await {|DSP0502:SaveAsync(await {|DSP0502:File.ReadAllTextAsync(\"a\")|})|};", "await SaveAsync(await File.ReadAllTextAsync(\"a\", cancellationToken), cancellationToken);")]
    public Task Token_that_is_not_passed_on_is_reported_and_the_fix_passes_it(string statement, string mended) =>
        CodeCheck.FixesAsync<TokenNotPassedAnalyzer, TokenNotPassedFix>(PluginCode.Run(statement, Members), PluginCode.Run(mended, Members));

    [Theory]
    [InlineData("await Task.Delay(1000, cancellationToken);")]
    [InlineData("await Task.Delay(1000, CancellationToken.None);")]
    [InlineData("await WorkAsync(1, \"a\", default);")]
    [InlineData("await OnlyAsync();")]
    [InlineData("await AllAsync(OnlyAsync());")]
    [InlineData("_ = Task.Delay(1000);")]
    [InlineData("SaveAsync(1);")]
    [InlineData("_loop = SaveAsync(1);")]
    [InlineData("_loop ??= SaveAsync(1);")]
    [InlineData("await Task.Run(() => 1);")]
    [InlineData("_loop = Task.Run(async () => await Task.Delay(1000));")]
    [InlineData("using var timer = new Timer(async _ => await Task.Delay(1000));")]
    [InlineData("await OnlyAsync().ContinueWith(_ => { });")]
    [InlineData("await SaveAsync(1).WaitAsync(cancellationToken);")]
    [InlineData("await foreach (var one in ItemsAsync().WithCancellation(cancellationToken)) { }")]
    [InlineData("try { await Task.Yield(); } finally { await SaveAsync(1); }")]
    [InlineData("try { await Task.Yield(); } catch (IOException) { await SaveAsync(1); }")]
    [InlineData("static async Task Later() => await Task.Delay(1000); await Later();")]
    [InlineData("File.ReadAllText(\"a\");")]
    [InlineData("await new Own().ReadAsync();", "class Own { public Task ReadAsync() => Task.CompletedTask; private Task ReadAsync(CancellationToken token) => Task.CompletedTask; }")]
    [InlineData("await new Own().ReadAsync(1);", "class Own { public Task ReadAsync(int a) => Task.CompletedTask; public Task ReadAsync(string a, CancellationToken token) => Task.CompletedTask; }")]
    [InlineData("await WaitAsync();", "private static async Task WaitAsync() => await Task.Delay(1000);")]
    [InlineData("await OnlyAsync();", "private static Task<string?> M(StringReader reader, CancellationToken token) => reader.ReadLineAsync();")]
    public Task Neighbour_is_not(string statement, string members = "") =>
        CodeCheck.ReportsAsync<TokenNotPassedAnalyzer>(PluginCode.Run(statement, Members + members));

    [Fact]
    public Task Call_where_no_plugin_is_is_not() => CodeCheck.ReportsAsync<TokenNotPassedAnalyzer>(
        "class Host { Dispatcharr.PluginSdk.IPlugin? Plugin; Task M(CancellationToken token) => Task.Delay(1); }");
}
