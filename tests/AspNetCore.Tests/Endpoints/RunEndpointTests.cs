namespace Dispatcharr.PluginSdk.AspNetCore.Tests.Endpoints;

public sealed class RunEndpointTests(RestHost host) : IClassFixture<RestHost>, IAsyncLifetime
{
    private const string Run = RestHost.Plugin + "run/";

    public async ValueTask InitializeAsync()
    {
        await host.SendAsync("POST", RestHost.Plugin + "settings/", """{"settings":{"token":"t"}}""");
        Assert.Equal(200, (await host.SendAsync("POST", RestHost.Plugin + "enabled/", """{"enabled":true}""")).Status);
        foreach (var mark in (string[])["waiting", "cancelled"]) File.Delete(Path.Combine(host.Data, "answers", mark));
    }

    public ValueTask DisposeAsync() => default;

    [Fact]
    public async Task An_action_of_a_csharp_plugin_runs_with_saved_settings_over_defaults()
    {
        var answer = await host.SendAsync("POST", Run, """{"action":"echo","params":{"a":1}}""");
        Assert.Equal("""{"success":true,"result":{"status":"ok","action":"echo","params":{"a":1},"settings":{"limit":5,"token":"t"}}}""", answer.Text);
        Assert.Equal((200, "application/json"), (answer.Status, answer.ContentType));
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("""{"action":null}""")]
    [InlineData("""{"action":""}""")]
    [InlineData("""{"action":0}""")]
    [InlineData("""{"action":0.0}""")]
    [InlineData("""{"action":false}""")]
    [InlineData("""{"action":[]}""")]
    [InlineData("""{"action":{}}""")]
    public async Task An_action_that_python_counts_as_false_is_missing(string body)
    {
        foreach (var key in new[] { "answers", "unknown" })
        {
            var answer = await host.SendAsync("POST", $"{RestHost.List}{key}/run/", body);
            Assert.Equal((400, """{"success":false,"error":"Missing 'action'"}"""), (answer.Status, answer.Text));
        }
    }

    [Theory]
    [InlineData("\"undeclared\"", "undeclared")]
    [InlineData("\" echo \"", " echo ")]
    [InlineData("7", "7")]
    [InlineData("true", "true")]
    [InlineData("""{"a":1}""", """{"a":1}""")]
    [InlineData("""["x"]""", """["x"]""")]
    public async Task Any_other_action_reaches_the_plugin(string action, string received)
    {
        var answer = await host.SendAsync("POST", Run, $$"""{"action":{{action}}}""");
        Assert.Equal(received, answer.Json.GetProperty("result").GetProperty("action").GetString());
    }

    [Theory]
    [InlineData("null", "{}")]
    [InlineData("0", "{}")]
    [InlineData("\"\"", "{}")]
    [InlineData("[]", "{}")]
    [InlineData("""[1,"x"]""", """[1,"x"]""")]
    [InlineData("\"text\"", "\"text\"")]
    public async Task Params_arrive_as_they_were_sent_or_as_an_empty_object(string sent, string received)
    {
        var answer = await host.SendAsync("POST", Run, $$"""{"action":"echo","params":{{sent}}}""");
        Assert.Equal(received, answer.Json.GetProperty("result").GetProperty("params").GetRawText());
    }

    [Theory]
    [InlineData("text", """{"success":true,"result":{"status":"ok","result":"just text"}}""")]
    [InlineData("failed", """{"success":true,"result":{"status":"error","message":"no luck","error":"no luck"}}""")]
    public async Task An_answer_is_a_success_whatever_it_says(string action, string body)
    {
        var answer = await host.SendAsync("POST", Run, $$"""{"action":"{{action}}"}""");
        Assert.Equal((200, body), (answer.Status, answer.Text));
    }

    [Fact]
    public async Task An_exception_is_an_error_without_its_details()
    {
        var answer = await host.SendAsync("POST", Run, """{"action":"throw"}""");
        Assert.Equal(500, answer.Status);
        Assert.False(answer.Json.GetProperty("success").GetBoolean());
        var error = answer.Json.GetProperty("error").GetString()!;
        Assert.NotEqual("", error);
        Assert.DoesNotContain('\n', error);
        Assert.DoesNotContain("secret", error, StringComparison.Ordinal);
        Assert.DoesNotContain(nameof(InvalidOperationException), error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_result_that_no_json_can_hold_is_an_error_that_says_so()
    {
        var answer = await host.SendAsync("POST", Run, """{"action":"half"}""");
        Assert.Equal((500, """{"success":false,"error":"The action ran, but its result cannot be written as JSON."}"""), (answer.Status, answer.Text));
    }

    [Fact]
    public async Task A_client_that_hangs_up_cancels_its_run()
    {
        using var gone = new CancellationTokenSource();
        var run = host.SendAsync("POST", Run, """{"action":"wait"}""", cancellationToken: gone.Token);
        await MarkAsync("waiting");
        await gone.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => run);
        await MarkAsync("cancelled");
    }

    [Fact]
    public async Task A_run_that_a_stop_ends_is_a_conflict_not_a_failure()
    {
        var run = host.SendAsync("POST", Run, """{"action":"wait"}""");
        await MarkAsync("waiting");
        await host.SendAsync("POST", RestHost.Plugin + "enabled/", """{"enabled":false}""");
        var answer = await run;
        Assert.Equal((409, """{"success":false,"error":"Plugin 'answers' was stopped while action 'wait' ran."}"""), (answer.Status, answer.Text));
    }

    [Theory]
    [InlineData("unknown", 404, "Plugin not found")]
    [InlineData("Answers", 404, "Plugin not found")]
    [InlineData("elsewhere", 403, "Plugin is disabled")]
    public async Task A_plugin_that_cannot_run_is_refused(string key, int status, string error)
    {
        var answer = await host.SendAsync("POST", $"{RestHost.List}{key}/run/", """{"action":"echo"}""");
        Assert.Equal((status, $$"""{"success":false,"error":"{{error}}"}"""), (answer.Status, answer.Text));
    }

    // Until the plugin has come so far.
    private async Task MarkAsync(string name)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(10));
        while (!File.Exists(Path.Combine(host.Data, "answers", name))) await timer.WaitForNextTickAsync(limit.Token);
    }
}
