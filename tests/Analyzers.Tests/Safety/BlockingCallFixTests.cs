using Dispatcharr.PluginSdk.Analyzers.CodeFixes.Safety;
using Dispatcharr.PluginSdk.Analyzers.Safety;

namespace Dispatcharr.PluginSdk.Analyzers.Tests.Safety;

public sealed class BlockingCallFixTests
{
    private const string Members = """
        private readonly SemaphoreSlim _one = new(1);
        private static async Task<string> NameAsync(string? name = null) { await Task.Yield(); return name + "a"; }
        """;

    [Theory]
    [InlineData("{|DSP0501:Thread.Sleep(1000)|}; // why", "await Task.Delay(1000, cancellationToken); // why")]
    [InlineData("var name = {|DSP0501:NameAsync().Result|};", "var name = await NameAsync();")]
    [InlineData("var length = {|DSP0501:NameAsync().Result|}.Length;", "var length = (await NameAsync()).Length;")]
    [InlineData("{|DSP0501:NameAsync().Wait()|};", "await NameAsync();")]
    [InlineData("var name = {|DSP0501:NameAsync().ConfigureAwait(false).GetAwaiter().GetResult()|};", "var name = await NameAsync().ConfigureAwait(false);")]
    [InlineData("{|DSP0501:_one.Wait(1000, cancellationToken)|};", "await _one.WaitAsync(1000, cancellationToken);")]
    [InlineData("{|DSP0501:Task.WaitAll(NameAsync(), NameAsync())|};", "await Task.WhenAll(NameAsync(), NameAsync());")]
    [InlineData("var name = {|DSP0501:NameAsync({|DSP0501:NameAsync().Result|}).Result|};", "var name = await NameAsync(await NameAsync());")]
    [InlineData("var name = {|DSP0501:(context.Event is null ? NameAsync() : NameAsync(\"b\")).Result|};", "var name = await (context.Event is null ? NameAsync() : NameAsync(\"b\"));")]
    [InlineData("await Task.Run(async () => { {|DSP0501:Thread.Sleep(1)|}; await Task.Yield(); });", "await Task.Run(async () => { await Task.Delay(1); await Task.Yield(); });")]
    public Task Fix_in_an_async_function_awaits(string statement, string mended) =>
        CodeCheck.FixesAsync<BlockingCallAnalyzer, BlockingCallFix>(PluginCode.Run(statement, Members), PluginCode.Run(mended, Members));

    [Theory]
    [InlineData("lock (_one) { {|DSP0501:Thread.Sleep(1)|}; }")]
    [InlineData("{|DSP0501:NameAsync().Wait(1000)|};")]
    [InlineData("var first = {|DSP0501:Task.WaitAny(NameAsync(), NameAsync())|};")]
    [InlineData("Action wait = () => {|DSP0501:Thread.Sleep(1)|};")]
    [InlineData("try { } catch (Exception) when ({|DSP0501:NameAsync().Result|} == \"a\") { throw; }")]
    [InlineData("void Wait() => {|DSP0501:Thread.Sleep(1)|};")]
    public Task Fix_is_not_offered_where_there_can_be_no_await(string statement) =>
        CodeCheck.FixesAsync<BlockingCallAnalyzer, BlockingCallFix>(PluginCode.Run(statement, Members), PluginCode.Run(statement, Members));

    [Fact]
    public Task Fix_of_all_makes_a_method_async_that_returns_ready_tasks() => CodeCheck.FixesAsync<BlockingCallAnalyzer, BlockingCallFix>(
        PluginCode.With(Members + """
            public ValueTask<string> First()
            {
                {|DSP0501:Thread.Sleep(1)|};
                if (_one.CurrentCount > 0) return new ValueTask<string>("a");
                if (_one.CurrentCount > 1) return ValueTask.FromResult("b");
                Func<int> inner = () => { return 1; };
                return new({|DSP0501:NameAsync().Result|});
            }

            Task<string> Second(CancellationToken token) => Task.FromResult({|DSP0501:NameAsync().Result|});
            """),
        PluginCode.With(Members + """
            public async ValueTask<string> First()
            {
                await Task.Delay(1);
                if (_one.CurrentCount > 0) return "a";
                if (_one.CurrentCount > 1) return "b";
                Func<int> inner = () => { return 1; };
                return await NameAsync();
            }

            async Task<string> Second(CancellationToken token) => await NameAsync();
            """));

    [Fact]
    public Task Fix_makes_an_action_of_the_attribute_style_async() => CodeCheck.FixesAsync<BlockingCallAnalyzer, BlockingCallFix>(
        PluginCode.Attributed("""
            [Action("Clean")]
            public PluginResult Clean(CancellationToken cancellationToken)
            {
                {|DSP0501:Thread.Sleep(1000)|};
                return PluginResult.Ok();
            }

            [Action("Note")]
            void Note() => {|DSP0501:Thread.Sleep(1000)|};
            """),
        PluginCode.Attributed("""
            [Action("Clean")]
            public async Task<PluginResult> Clean(CancellationToken cancellationToken)
            {
                await Task.Delay(1000, cancellationToken);
                return PluginResult.Ok();
            }

            [Action("Note")]
            async Task Note() => await Task.Delay(1000);
            """));

    [Theory]
    [InlineData("public PluginResult Clean() { {|DSP0501:Thread.Sleep(1)|}; return PluginResult.Ok(); }")]
    [InlineData("[Action(\"a\")] public PluginResult Clean() { {|DSP0501:Thread.Sleep(1)|}; return PluginResult.Ok(); } public PluginResult Again() => Clean();")]
    [InlineData("public Task<int> Clean() { {|DSP0501:Thread.Sleep(1)|}; return Task.Run(() => 1); }")]
    [InlineData("public Cleaner() { {|DSP0501:Thread.Sleep(1)|}; }")]
    public Task Fix_is_not_offered_where_callers_would_have_to_change(string member) =>
        CodeCheck.FixesAsync<BlockingCallAnalyzer, BlockingCallFix>(PluginCode.Attributed(member), PluginCode.Attributed(member));
}
