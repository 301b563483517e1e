using Dispatcharr.PluginSdk.Analyzers.CodeFixes.Safety;
using Dispatcharr.PluginSdk.Analyzers.Safety;

namespace Dispatcharr.PluginSdk.Analyzers.Tests.Safety;

public sealed class AsyncVoidTests
{
    [Theory]
    [InlineData("async void {|DSP0503:Refresh|}() => await Task.Yield();")]
    [InlineData("void M() { Refresh(); async void {|DSP0503:Refresh|}() => await Task.Yield(); }")]
    [InlineData("Timer M() => new Timer({|DSP0503:async|} _ => await Task.Yield());")]
    [InlineData("void M(List<int> all) => all.ForEach({|DSP0503:async|} delegate (int one) { await Task.Yield(); });")]
    [InlineData("async void {|DSP0503:OnChanged|}(object? sender, EventArgs e) => await Task.Yield();")]
    [InlineData("async void {|DSP0503:OnChanged|}(object? sender, EventArgs e) { try { await Task.Yield(); } catch (IOException) { } }")]
    [InlineData("async void {|DSP0503:OnChanged|}(object? sender, EventArgs e) { try { await Task.Yield(); } catch (Exception) { throw; } }")]
    [InlineData("async void {|DSP0503:OnChanged|}(object? sender, EventArgs e) { await Task.Yield(); try { } catch (Exception) { } }")]
    public Task Async_void_is_reported(string member) => CodeCheck.ReportsAsync<AsyncVoidAnalyzer>(PluginCode.With(member));

    [Theory]
    [InlineData("async Task Refresh() => await Task.Yield();")]
    [InlineData("void Refresh() { }")]
    [InlineData("Task M() => Task.Run(async () => await Task.Yield());")]
    [InlineData("Func<Task> M() => async () => await Task.Yield();")]
    [InlineData("async ValueTask M() => await Task.Yield();")]
    [InlineData("async void OnChanged(object? sender, FileSystemEventArgs e) { try { await Task.Yield(); } catch (Exception ex) { Console.Write(ex); } }")]
    [InlineData("EventHandler M() => async (_, _) => { try { await Task.Yield(); } catch { } };")]
    public Task Neighbour_is_not(string member) => CodeCheck.ReportsAsync<AsyncVoidAnalyzer>(PluginCode.With(member));

    [Fact]
    public Task Fix_of_all_returns_tasks() => CodeCheck.FixesAsync<AsyncVoidAnalyzer, AsyncVoidFix>(
        PluginCode.With("""
            /// <summary>Why.</summary>
            private static async void {|DSP0503:Refresh|}() => await Task.Yield();

            private async void {|DSP0503:All|}()
            {
                Refresh();
                this.All();
                Inner();
                async void {|DSP0503:Inner|}() => await Task.Yield();
                await Task.Yield();
            }
            """),
        PluginCode.With("""
            /// <summary>Why.</summary>
            private static async Task Refresh() => await Task.Yield();

            private async Task All()
            {
                Refresh();
                this.All();
                Inner();
                async Task Inner() => await Task.Yield();
                await Task.Yield();
            }
            """));

    [Theory]
    [InlineData("async void {|DSP0503:OnChanged|}(object? sender, EventArgs e) => await Task.Yield(); void M() => AppDomain.CurrentDomain.ProcessExit += OnChanged;")]
    [InlineData("async void {|DSP0503:Poll|}(object? state) => await Task.Yield(); Timer M() => new(this.Poll);")]
    [InlineData("Timer M() => new({|DSP0503:async|} _ => await Task.Yield());")]
    [InlineData("class Base { public virtual void M() { } } class Derived : Base { public override async void {|DSP0503:M|}() => await Task.Yield(); }")]
    [InlineData("class Own : IDisposable { public async void {|DSP0503:Dispose|}() => await Task.Yield(); }")]
    public Task Fix_is_not_offered_where_void_is_asked_for(string member) =>
        CodeCheck.FixesAsync<AsyncVoidAnalyzer, AsyncVoidFix>(PluginCode.With(member), PluginCode.With(member));
}
