using Dispatcharr.PluginSdk.Analyzers.CodeFixes.Safety;
using Dispatcharr.PluginSdk.Analyzers.Safety;

namespace Dispatcharr.PluginSdk.Analyzers.Tests.Safety;

public sealed class StopHookTests
{
    [Theory]
    [InlineData("private readonly Timer _timer = {|DSP0507:new(_ => { })|};")]
    [InlineData("private Timer? _timer; void M() => _timer = {|DSP0507:new Timer(_ => { })|};")]
    [InlineData("private Timer? _timer; void M() => _timer ??= {|DSP0507:new Timer(_ => { })|};")]
    [InlineData("private PeriodicTimer Timer { get; } = {|DSP0507:new(TimeSpan.FromHours(1))|};")]
    [InlineData("private System.Timers.Timer? _timer; void M() => this._timer = {|DSP0507:new System.Timers.Timer(1000)|};")]
    [InlineData("private ITimer? _timer; void M(PluginContext context) => _timer = {|DSP0507:context.TimeProvider.CreateTimer(_ => { }, null, default, default)|};")]
    [InlineData("private Thread? _thread; void M() { _thread = {|DSP0507:new Thread(M)|}; _thread.Start(); }")]
    [InlineData("void M() => {|DSP0507:new Thread(M)|}.Start();")]
    [InlineData("void M() { var thread = {|DSP0507:new Thread(M)|}; thread.IsBackground = true; thread.Start(); }")]
    [InlineData("private System.Diagnostics.Process? _process; void M() => _process = {|DSP0507:System.Diagnostics.Process.Start(\"ffmpeg\")|};")]
    [InlineData("void M() => {|DSP0507:System.Diagnostics.Process.Start(\"ffmpeg\")|};")]
    [InlineData("void M() { var process = {|DSP0507:System.Diagnostics.Process.Start(\"ffmpeg\")|}; process?.Refresh(); }")]
    [InlineData("private readonly Timer _one = {|DSP0507:new(_ => { })|}; private readonly Timer _two = new(_ => { });")]
    public Task What_goes_on_is_reported_once(string member) => CodeCheck.ReportsAsync<StopHookAnalyzer>(PluginCode.With(member));

    [Theory]
    [InlineData("async Task M() { using var timer = new PeriodicTimer(TimeSpan.FromHours(1)); await timer.WaitForNextTickAsync(); }")]
    [InlineData("void M() { var thread = new Thread(M); thread.Start(); thread.Join(); }")]
    [InlineData("Thread M() { var thread = new Thread(() => M()); thread.Start(); return thread; }")]
    [InlineData("void M() { using var process = System.Diagnostics.Process.Start(\"ffprobe\"); }")]
    [InlineData("async Task M() { var process = System.Diagnostics.Process.Start(\"ffprobe\"); await process.WaitForExitAsync(); }")]
    [InlineData("Timer M() => new(_ => { });")]
    [InlineData("private readonly SemaphoreSlim _one = new(1); private Task? _loop; void M() => _loop = Task.Run(M);")]
    [InlineData("private readonly Timer _timer = new(_ => { }); bool IsStop(ActionRequest request) => request.ActionId == \"stop\";")]
    [InlineData("class Poller { private readonly Timer _timer = new(_ => { }); }")]
    public Task Neighbour_is_not(string member) => CodeCheck.ReportsAsync<StopHookAnalyzer>(PluginCode.With(member));

    [Theory]
    [InlineData("", "")]
    [InlineData("sealed class Poller { private readonly Timer _timer = new(_ => { }); }", "")]
    public Task Plugin_with_a_stop_hook_is_not(string types, string members) => CodeCheck.ReportsAsync<StopHookAnalyzer>(PluginCode.With(members + """
        private readonly Timer _timer = new(_ => { });
        public ValueTask StopAsync(StopReason reason, PluginContext context, CancellationToken cancellationToken) => _timer.DisposeAsync();
        """, types).Replace(": IPlugin", ": IStoppablePlugin", StringComparison.Ordinal));

    [Fact]
    public Task Plugin_of_the_attribute_style_with_StopAsync_is_not() => CodeCheck.ReportsAsync<StopHookAnalyzer>(PluginCode.Attributed("""
        private readonly Timer _timer = new(_ => { });
        public ValueTask StopAsync() => _timer.DisposeAsync();
        """));

    [Fact]
    public Task Plugin_of_the_attribute_style_whose_Stop_a_host_cannot_call_is_reported() => CodeCheck.ReportsAsync<StopHookAnalyzer>(PluginCode.Attributed("""
        private readonly Timer _timer = {|DSP0507:new(_ => { })|};
        public void Stop(string channel) => _timer.Dispose();
        """));

    [Fact]
    public Task Fix_adds_the_interface_and_a_method_that_ends_all() => CodeCheck.FixesAsync<StopHookAnalyzer, StopHookFix>(
        PluginCode.With("""
            private readonly Timer _timer = {|DSP0507:new(_ => { })|};
                private System.Diagnostics.Process? _process;
                private Thread? _thread;

                private void M()
                {
                    _process = System.Diagnostics.Process.Start("ffmpeg");
                    _thread = new Thread(M);
                }
            """),
        PluginCode.With("""
            private readonly Timer _timer = new(_ => { });
                private System.Diagnostics.Process? _process;
                private Thread? _thread;

                private void M()
                {
                    _process = System.Diagnostics.Process.Start("ffmpeg");
                    _thread = new Thread(M);
                }

                public ValueTask StopAsync(StopReason reason, PluginContext context, CancellationToken cancellationToken)
                {
                    _timer.Dispose();
                    _process?.Kill(entireProcessTree: true);
                    _process?.Dispose();
                    // End the loop of _thread here.
                    return ValueTask.CompletedTask;
                }
            """).Replace(": IPlugin", ": IStoppablePlugin", StringComparison.Ordinal));

    [Fact]
    public Task Fix_calls_what_disposes_already() => CodeCheck.FixesAsync<StopHookAnalyzer, StopHookFix>(
        PluginCode.With("""
            private readonly Timer _timer = {|DSP0507:new(_ => { })|};

                public ValueTask DisposeAsync() => _timer.DisposeAsync();
            """).Replace(": IPlugin", ": IPlugin, IAsyncDisposable", StringComparison.Ordinal),
        PluginCode.With("""
            private readonly Timer _timer = new(_ => { });

                public ValueTask DisposeAsync() => _timer.DisposeAsync();

                public ValueTask StopAsync(StopReason reason, PluginContext context, CancellationToken cancellationToken)
                {
                    return DisposeAsync();
                }
            """).Replace(": IPlugin", ": IStoppablePlugin, IAsyncDisposable", StringComparison.Ordinal));

    [Fact]
    public Task Fix_in_the_attribute_style_adds_the_method_alone() => CodeCheck.FixesAsync<StopHookAnalyzer, StopHookFix>(
        PluginCode.Attributed("private readonly Timer _timer = {|DSP0507:new(_ => { })|};"),
        PluginCode.Attributed("""
            private readonly Timer _timer = new(_ => { });

                public ValueTask StopAsync(StopReason reason, PluginContext context, CancellationToken cancellationToken)
                {
                    _timer.Dispose();
                    return ValueTask.CompletedTask;
                }
            """));
}
