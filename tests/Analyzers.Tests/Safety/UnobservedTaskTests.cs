using Dispatcharr.PluginSdk.Analyzers.Safety;

namespace Dispatcharr.PluginSdk.Analyzers.Tests.Safety;

public sealed class UnobservedTaskTests
{
    private const string Members = """
        private Task? _loop;
        private Cleaner? _other;
        private async Task PollAsync() => await Task.Yield();
        private async ValueTask<int> CountAsync() { try { await Task.Yield(); } catch (IOException) { } return 1; }
        private async Task SafeAsync() { while (true) { try { await Task.Yield(); } catch (Exception e) { Console.Write(e); } } }
        private async Task RethrowAsync() { try { await Task.Yield(); } catch (Exception) { throw; } }
        private static void Observe(Task task) { }
        """;

    [Theory]
    [InlineData("{|DSP0504:PollAsync()|};")]
    [InlineData("_ = {|DSP0504:PollAsync()|};")]
    [InlineData("_ = {|DSP0504:CountAsync()|};")]
    [InlineData("_ = {|DSP0504:RethrowAsync()|};")]
    [InlineData("_other?{|DSP0504:.PollAsync()|};")]
    [InlineData("{|DSP0504:Task.Run(() => PollAsync())|};")]
    [InlineData("_ = {|DSP0504:Task.Run(async () => { await Task.Yield(); })|};")]
    [InlineData("_ = {|DSP0504:Task.Run(PollAsync)|};")]
    [InlineData("_ = {|DSP0504:Task.Factory.StartNew(() => { })|};")]
    [InlineData("{|DSP0504:PollAsync().ContinueWith(_ => Console.Beep())|};")]
    [InlineData("using var timer = new Timer(_ => {|DSP0504:PollAsync()|});")]
    [InlineData("{|DSP0504:Task.WhenAll(PollAsync(), SafeAsync())|};")]
    public Task Task_let_go_is_reported(string statement) =>
        CodeCheck.ReportsAsync<UnobservedTaskAnalyzer>(PluginCode.Run(statement, Members));

    [Theory]
    [InlineData("await PollAsync();")]
    [InlineData("await PollAsync().ConfigureAwait(false);")]
    [InlineData("_ = await CountAsync();")]
    [InlineData("_loop = PollAsync();")]
    [InlineData("_loop ??= Task.Run(PollAsync);")]
    [InlineData("var task = PollAsync(); await task;")]
    [InlineData("Func<Task> later = () => PollAsync();")]
    [InlineData("Task.Run(() => PollAsync()).Wait();")]
    [InlineData("Observe(PollAsync());")]
    [InlineData("_ = SafeAsync();")]
    [InlineData("SafeAsync();")]
    [InlineData("_ = Task.Run(SafeAsync);")]
    [InlineData("_ = Task.Run(() => SafeAsync());")]
    [InlineData("_ = Task.Run(async () => await SafeAsync());")]
    [InlineData("_ = Task.Run(async () => { try { await Task.Yield(); } catch (Exception e) { Console.Write(e); } });")]
    [InlineData("_ = PollAsync().ContinueWith(task => Console.Write(task.Exception), TaskContinuationOptions.OnlyOnFaulted);")]
    [InlineData("_ = PollAsync().ContinueWith(Observe);")]
    [InlineData("_ = int.Parse(\"1\");")]
    [InlineData("using var timer = new Timer(_ => SafeAsync());")]
    public Task Neighbour_is_not(string statement) => CodeCheck.ReportsAsync<UnobservedTaskAnalyzer>(PluginCode.Run(statement, Members));
}
