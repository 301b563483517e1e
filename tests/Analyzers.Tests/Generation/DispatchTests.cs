extern alias sdk;
using sdk::Dispatcharr.PluginSdk;

namespace Dispatcharr.PluginSdk.Analyzers.Tests.Generation;

/// <summary>Which method runs for an action, and with what.</summary>
public sealed class DispatchTests
{
    [Theory]
    [InlineData("PluginResult Go() => PluginResult.Ok(\"done\");", "done")]
    [InlineData("PluginResult? Go() => null;", null)]
    [InlineData("void Go() { }", null)]
    [InlineData("Task<PluginResult> Go() => Task.FromResult(PluginResult.Ok(\"done\"));", "done")]
    [InlineData("async Task<PluginResult?> GoAsync() { await Task.Yield(); return null; }", null)]
    [InlineData("async Task GoAsync() => await Task.Yield();", null)]
    [InlineData("async ValueTask<PluginResult> GoAsync() { await Task.Yield(); return PluginResult.Ok(\"done\"); }", "done")]
    [InlineData("ValueTask Go() => default;", null)]
    [InlineData("static PluginResult Go() => PluginResult.Ok(\"done\");", "done")]
    [InlineData("PluginResult Go(CancellationToken token, ActionRequest request, PluginContext context) => PluginResult.Ok(request.ActionId + context.Key + token.CanBeCanceled);", "gosnippetTrue")]
    [InlineData("PluginResult Go(in CancellationToken token = default) => PluginResult.Ok(token.CanBeCanceled.ToString());", "True")]
    public async Task RunAsync_any_form_of_method_answers(string method, string? expected)
    {
        var plugin = PluginWith($"[Action(\"Go\")] public {method}");

        var result = await plugin.RunAsync(new("go"), PluginRun.Context(), new CancellationTokenSource().Token);

        Assert.Equal(("ok", expected), (result.Status, result.Message));
    }

    [Theory]
    [InlineData("""{"channel": "One"}""", "Wanted { Channel = One, Limit = 10, Deep = False, Order = Down }")]
    [InlineData("""{"channel": "One", "limit": "3", "deep": true, "order": "up"}""", "Wanted { Channel = One, Limit = 3, Deep = True, Order = Up }")]
    [InlineData("""{"channel": null, "limit": "", "order": "sideways"}""", "Wanted { Channel = , Limit = 10, Deep = False, Order = Down }")]
    [InlineData("""[]""", "Wanted { Channel = , Limit = 10, Deep = False, Order = Down }")]
    [InlineData("""{"\ud800": 1}""", "Wanted { Channel = , Limit = 10, Deep = False, Order = Down }")]
    public async Task RunAsync_parameters_of_the_run_are_bound(string parameters, string expected)
    {
        var plugin = PluginWith("""
            public enum Order { Up, Down }
            public sealed record Wanted(string Channel, int Limit = 10) { public bool Deep { get; init; } public Order Order { get; init; } = Order.Down; public object? Unseen; }
            public sealed record Settings { [Field("S")] public string S { get; init; } = ""; }
            [Action("Go")] public PluginResult Go(Wanted wanted, Settings settings) => PluginResult.Ok(wanted.ToString().Replace(", Unseen = ", "") + settings.S);
            """);

        Assert.Equal(expected, await plugin.MessageAsync("go", parameters: parameters));
    }

    [Fact]
    public async Task RunAsync_parameter_of_a_wrong_type_is_named_in_the_log()
    {
        var plugin = PluginWith("public class Wanted { public int Limit { get; set; } = 4; } [Action(\"Go\")] public PluginResult Go(Wanted wanted) => PluginResult.Ok($\"{wanted.Limit}\");");
        var log = new RecordingLogger();

        Assert.Equal("4", await plugin.MessageAsync("go", parameters: """{"limit": "many"}""", log: log));
        Assert.Contains("'limit'", Assert.Single(log.Entries).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task RunAsync_unknown_action_fails_and_is_named()
    {
        var result = await PluginWith("[Action(\"Go\")] public void Go() { }").RunAsync(new("gone"), PluginRun.Context(), TestContext.Current.CancellationToken);

        Assert.Equal("error", result.Status);
        Assert.Contains("'gone'", result.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("void Go(int limit) { }")]
    [InlineData("void Go(PluginEvent started) { }")]
    [InlineData("void Go(KeyValuePair<int, int> pair) { }")]
    [InlineData("void Go(StopReason reason) { }")]
    [InlineData("void Go(out CancellationToken token) => token = default;")]
    [InlineData("void Go<T>() { }")]
    [InlineData("int Go() => 1;")]
    [InlineData("Task<string> Go() => Task.FromResult(\"\");")]
    public async Task RunAsync_method_that_cannot_be_bound_is_listed_and_not_called(string method)
    {
        var plugin = PluginWith($"[Action(\"Go\")] public {method}");

        Assert.Equal("go", Assert.Single(plugin.Manifest.Actions).Id);
        Assert.Equal("There is no action 'go'.", await plugin.MessageAsync("go"));
    }

    [Fact]
    public async Task RunAsync_plugin_without_actions_fails() =>
        Assert.Equal("error", (await PluginWith("").RunAsync(new("go"), PluginRun.Context(), TestContext.Current.CancellationToken)).Status);

    [Fact]
    public async Task RunAsync_actions_of_a_base_class_run_and_an_override_once()
    {
        var run = GeneratorRun.Of("""
            using Dispatcharr.PluginSdk;
            public abstract class Shared
            {
                [Action("First")] protected PluginResult First() => PluginResult.Ok("shared");
                [Action("Second")] public virtual PluginResult Second() => PluginResult.Ok("shared");
            }
            [Plugin("X")] public sealed partial class X : Shared { [Action("Second")] public override PluginResult Second() => PluginResult.Ok("own"); }
            """);
        var plugin = run.Plugin();

        Assert.Equal(["shared", "own"], [await plugin.MessageAsync("first"), await plugin.MessageAsync("second")]);
        Assert.Equal(["first", "second"], plugin.Manifest.Actions.Select(action => action.Id));
    }

    [Theory]
    [InlineData("public void Stop() => Reason = \"stopped\";", "stopped")]
    [InlineData("public void Stop(CancellationToken token, StopReason reason) => Reason = reason.ToString();", "Reload")]
    [InlineData("private Task StopAsync(PluginContext context) { Reason = context.Key; return Task.CompletedTask; }", "snippet")]
    [InlineData("public async ValueTask StopAsync(StopReason reason, PluginContext context, CancellationToken token) { await Task.Yield(); Reason = reason + context.Key; }", "Reloadsnippet")]
    [InlineData("public void Stop() => Reason = \"stop\"; public Task StopAsync() { Reason = \"async\"; return Task.CompletedTask; }", "async")]
    public async Task StopAsync_method_of_that_name_is_the_stop_hook(string method, string expected)
    {
        var plugin = Assert.IsType<IStoppablePlugin>(PluginWith($"private string Reason = \"\"; {method} [Action(\"Go\")] public PluginResult Go() => PluginResult.Ok(Reason);"), exactMatch: false);

        await plugin.StopAsync(StopReason.Reload, PluginRun.Context(), TestContext.Current.CancellationToken);

        Assert.Equal(expected, await plugin.MessageAsync("go"));
    }

    [Theory]
    [InlineData("[Action(\"Stop\")] public void Stop() { }")]
    [InlineData("public void Stop(string channel) { }")]
    [InlineData("public Task<PluginResult> StopAsync() => Task.FromResult(PluginResult.Ok());")]
    [InlineData("public void Stopped() { }")]
    public void StopAsync_method_that_is_something_else_is_no_stop_hook(string method) =>
        Assert.False(PluginWith(method) is IStoppablePlugin);

    private static IPlugin PluginWith(string members) =>
        GeneratorRun.Of($"using Dispatcharr.PluginSdk; [Plugin(\"X\")] public sealed partial class X {{ {members} }}").Plugin();
}
