using Dispatcharr.PluginSdk.Analyzers.Safety;

namespace Dispatcharr.PluginSdk.Analyzers.Tests.Safety;

public sealed class BlockingCallTests
{
    private const string Members = """
        private readonly SemaphoreSlim _one = new(1);
        private Task<int> _last = Task.FromResult(1);
        private static async Task<int> CountAsync() { await Task.Yield(); return 1; }
        private static async ValueTask<int> ValueAsync() { await Task.Yield(); return 1; }
        private static T Take<T>(Func<T> take) => take();
        """;

    [Theory]
    [InlineData("{|DSP0501:Thread.Sleep(1000)|};")]
    [InlineData("{|DSP0501:Thread.Sleep(TimeSpan.FromSeconds(1))|};")]
    [InlineData("var count = {|DSP0501:CountAsync().Result|};")]
    [InlineData("var count = {|DSP0501:ValueAsync().Result|};")]
    [InlineData("{|DSP0501:CountAsync().Wait()|};")]
    [InlineData("{|DSP0501:CountAsync().Wait(1000)|};")]
    [InlineData("var count = {|DSP0501:CountAsync().GetAwaiter().GetResult()|};")]
    [InlineData("var count = {|DSP0501:CountAsync().ConfigureAwait(false).GetAwaiter().GetResult()|};")]
    [InlineData("var count = {|DSP0501:ValueAsync().GetAwaiter().GetResult()|};")]
    [InlineData("{|DSP0501:Task.WaitAll(CountAsync(), CountAsync())|};")]
    [InlineData("{|DSP0501:_one.Wait(cancellationToken)|};")]
    [InlineData("var task = CountAsync(); var count = {|DSP0501:task.Result|};")]
    [InlineData("var task = CountAsync(); var count = {|DSP0501:task.Result|}; await task;")]
    [InlineData("var (one, two) = (CountAsync(), CountAsync()); await one; var count = {|DSP0501:two.Result|};")]
    [InlineData("var all = new[] { CountAsync() }; var sum = all.Sum(task => {|DSP0501:task.Result|});")]
    [InlineData("await Task.Run(() => {|DSP0501:Thread.Sleep(1000)|});")]
    public Task Blocking_call_is_reported(string statement) => CodeCheck.ReportsAsync<BlockingCallAnalyzer>(PluginCode.Run(statement, Members));

    [Theory]
    [InlineData("var count = await CountAsync();")]
    [InlineData("Thread.Sleep(0); Thread.Yield();")]
    [InlineData("if (_one.Wait(0) || _one.Wait(TimeSpan.Zero)) { }")]
    [InlineData("await _one.WaitAsync(cancellationToken);")]
    [InlineData("var task = CountAsync(); await task; var count = task.Result;")]
    [InlineData("var (one, two) = (CountAsync(), CountAsync()); await Task.WhenAll(one, two); var sum = one.Result + two.Result;")]
    [InlineData("await Task.WhenAll(_last); var count = _last.Result + this._last.GetAwaiter().GetResult();")]
    [InlineData("var all = new[] { CountAsync() }; await Task.WhenAll(all); var sum = all.Sum(task => task.Result) + all[0].Result;")]
    [InlineData("var all = new List<Task<int>>(); await Task.WhenAll(all).ConfigureAwait(false); foreach (var task in all) Console.Write(task.Result); Console.Write(all[0].Result);")]
    [InlineData("var first = await Task.WhenAny(CountAsync(), CountAsync()); var count = first.Result;")]
    [InlineData("var count = (await Task.WhenAny(CountAsync(), CountAsync())).Result;")]
    [InlineData("var count = _last.IsCompletedSuccessfully ? _last.Result : await _last;")]
    [InlineData("if (_last is { IsCompletedSuccessfully: true }) Console.Write(_last.Result);")]
    [InlineData("var next = await CountAsync().ContinueWith(task => task.Result + 1);")]
    [InlineData("var awaiter = CountAsync().GetAwaiter(); if (awaiter.IsCompleted) awaiter.GetResult();")]
    [InlineData("var text = new { Result = 1 }.Result;")]
    [InlineData("new Thread(() => Thread.Sleep(1000)).Start();")]
    [InlineData("new Thread(Loop).Start(); static void Loop() => Thread.Sleep(1000);")]
    [InlineData("_ = Task.Factory.StartNew(() => Thread.Sleep(1000), TaskCreationOptions.LongRunning);")]
    public Task Neighbour_is_not(string statement) => CodeCheck.ReportsAsync<BlockingCallAnalyzer>(PluginCode.Run(statement, Members));

    [Fact]
    public Task Method_that_a_thread_of_its_own_runs_may_block() => CodeCheck.ReportsAsync<BlockingCallAnalyzer>(PluginCode.With("""
        private Thread? _thread;

        private void Start() => _thread = new(Loop);

        private void Loop() => Thread.Sleep(1000);

        private void Other() => {|DSP0501:Thread.Sleep(1000)|};
        """));

    [Fact]
    public Task Main_of_a_worker_may_block() => CodeCheck.ReportsProgramAsync<BlockingCallAnalyzer>(
        PluginCode.With("", "static class Program { static void Main() => Task.Delay(1).GetAwaiter().GetResult(); }"));
}
