using Dispatcharr.PluginSdk.Analyzers.Safety;

namespace Dispatcharr.PluginSdk.Analyzers.Tests.Safety;

public sealed class SwallowedExceptionTests
{
    [Theory]
    [InlineData("{|DSP0508:catch|} { }")]
    [InlineData("{|DSP0508:catch|} { /* never mind */ }")]
    [InlineData("{|DSP0508:catch|} (Exception) { }")]
    [InlineData("{|DSP0508:catch|} (Exception e) { }")]
    [InlineData("{|DSP0508:catch|} (Exception) { return PluginResult.Ok(); }")]
    [InlineData("{|DSP0508:catch|} (Exception) { failures++; }")]
    [InlineData("catch (IOException) { } {|DSP0508:catch|} { }")]
    [InlineData("{|DSP0508:catch|} (OperationCanceledException) { return PluginResult.Ok(\"stopped\"); }")]
    [InlineData("{|DSP0508:catch|} (TaskCanceledException) { return PluginResult.Ok(\"stopped\") with { File = \"a\" }; }")]
    public Task Swallowed_exception_is_reported(string clause) => CodeCheck.ReportsAsync<SwallowedExceptionAnalyzer>(Code(clause));

    [Theory]
    [InlineData("catch { throw; }")]
    [InlineData("catch (Exception) { throw new PluginException(\"No channels.\"); }")]
    [InlineData("catch (Exception e) { context.Logger.LogError(e, \"no channels\"); }")]
    [InlineData("catch (Exception) { context.Logger.LogWarning(\"no channels\"); }")]
    [InlineData("catch { Log.NoChannels(context.Logger); }")]
    [InlineData("catch (Exception e) { return PluginResult.Ok(e.Message); }")]
    [InlineData("catch (Exception) { return PluginResult.Failed(\"no channels\"); }")]
    [InlineData("catch (Exception) { return new PluginResult { Error = \"no channels\" }; }")]
    [InlineData("catch (Exception) when (failures == 0) { }")]
    [InlineData("catch (IOException) { }")]
    [InlineData("catch (System.Text.Json.JsonException) { return PluginResult.Ok(); }")]
    [InlineData("catch (OperationCanceledException) { }")]
    [InlineData("catch (OperationCanceledException) { return PluginResult.Failed(\"stopped\"); }")]
    [InlineData("catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested) { return PluginResult.Ok(); }")]
    [InlineData("catch (OperationCanceledException e) { if (e.CancellationToken == cancellationToken) throw; return PluginResult.Ok(); }")]
    [InlineData("finally { }")]
    public Task Neighbour_is_not(string clause) => CodeCheck.ReportsAsync<SwallowedExceptionAnalyzer>(Code(clause));

    private static string Code(string clause) => PluginCode.Run("var failures = 0; try { await Task.Yield(); } " + clause)
        + "static class Log { public static void NoChannels(ILogger logger) => logger.LogError(\"no channels\"); }";
}
