using Dispatcharr.PluginSdk.Analyzers.Safety;

namespace Dispatcharr.PluginSdk.Analyzers.Tests.Safety;

public sealed class StaticEventTests
{
    [Theory]
    [InlineData("void M() => {|DSP0506:TaskScheduler.UnobservedTaskException += (_, _) => { }|};")]
    [InlineData("void M() { {|DSP0506:AppDomain.CurrentDomain.ProcessExit += On|}; } void On(object? sender, EventArgs e) { }")]
    [InlineData("void M() => {|DSP0506:System.Net.NetworkInformation.NetworkChange.NetworkAddressChanged += On|}; static void On(object? sender, EventArgs e) { }")]
    [InlineData("void M() => {|DSP0506:System.Runtime.Loader.AssemblyLoadContext.Default.Resolving += (_, _) => null|};")]
    [InlineData("void M() { {|DSP0506:AppDomain.CurrentDomain.ProcessExit += (_, _) => { }|}; AppDomain.CurrentDomain.ProcessExit -= (_, _) => { }; }")]
    [InlineData("void M() { {|DSP0506:AppDomain.CurrentDomain.ProcessExit += On|}; AppDomain.CurrentDomain.DomainUnload -= On; } void On(object? sender, EventArgs e) { }")]
    [InlineData("class Inner { void M() => {|DSP0506:TaskScheduler.UnobservedTaskException += (_, _) => { }|}; }")]
    public Task Subscription_without_an_end_is_reported(string member) => CodeCheck.ReportsAsync<StaticEventAnalyzer>(PluginCode.With(member));

    [Theory]
    [InlineData("void M() { AppDomain.CurrentDomain.ProcessExit += On; } void End() => AppDomain.CurrentDomain.ProcessExit -= On; void On(object? sender, EventArgs e) { }")]
    [InlineData("EventHandler? _on; void M() => AppDomain.CurrentDomain.ProcessExit += _on = (_, _) => { }; void End() => AppDomain.CurrentDomain.ProcessExit -= _on;")]
    [InlineData("class Inner { public void M() => AppDomain.CurrentDomain.ProcessExit += On; public static void On(object? sender, EventArgs e) { } } void End() => AppDomain.CurrentDomain.ProcessExit -= Inner.On;")]
    [InlineData("void M(FileSystemWatcher watcher) => watcher.Changed += (_, _) => { };")]
    [InlineData("static event Action? Done; void M() => Done += () => { };")]
    [InlineData("void M() => System.Runtime.Loader.AssemblyLoadContext.GetLoadContext(GetType().Assembly)!.Unloading += _ => { };")]
    public Task Neighbour_is_not(string member) => CodeCheck.ReportsAsync<StaticEventAnalyzer>(PluginCode.With(member));

    [Fact]
    public Task Subscription_in_a_host_is_not() => CodeCheck.ReportsAsync<StaticEventAnalyzer>(
        "class Host { Dispatcharr.PluginSdk.IPlugin? Plugin; void M() => AppDomain.CurrentDomain.ProcessExit += (_, _) => { }; }");
}
