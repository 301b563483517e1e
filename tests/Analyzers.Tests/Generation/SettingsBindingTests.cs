extern alias sdk;
using Microsoft.Extensions.Logging;
using sdk::Dispatcharr.PluginSdk;

namespace Dispatcharr.PluginSdk.Analyzers.Tests.Generation;

/// <summary>What a plugin sees of settings that the page, or somebody's script, saved.</summary>
public sealed class SettingsBindingTests
{
    private static readonly Lazy<IPlugin> Plugin = new(() => GeneratorRun.Of("""
        using Dispatcharr.PluginSdk;
        public enum Mode { Safe, [Option("Fast, no checks", Value = "quick")] Fast, Sound = Safe }
        public sealed record Settings
        {
            [Field("B")] public bool Flag { get; init; } = true;
            [Field("I")] public int Int { get; init; } = 5;
            [Field("L")] public long Long { get; init; } = 6;
            [Field("D")] public double Double { get; init; } = 0.5;
            [Field("M")] public decimal Money { get; init; } = 0.25m;
            [Field("S")] public string Text { get; init; } = "initial";
            [Field("E")] public Mode Mode { get; init; } = Mode.Fast;
            [Field("NB")] public bool? MaybeFlag { get; init; } = true;
            [Field("NI")] public int? MaybeInt { get; init; } = 7;
            [Field("NL")] public long? MaybeLong { get; init; }
            [Field("ND")] public double? MaybeDouble { get; init; }
            [Field("NM")] public decimal? MaybeMoney { get; init; }
            [Field("NS")] public string? MaybeText { get; init; }
            [Field("NE")] public Mode? MaybeMode { get; init; } = Mode.Fast;
        }
        [Plugin("Echo")]
        public sealed partial class Echo
        {
            [Action("Echo")] public PluginResult Show(Settings settings) => PluginResult.Ok(settings.ToString());
        }
        """).Plugin());

    [Theory]
    [InlineData("""{}""", "Int = 5")]
    [InlineData("""{"flag": false}""", "Flag = False")]
    [InlineData("""{"flag": "false"}""", "Flag = False")]
    [InlineData("""{"flag": "True"}""", "Flag = True")]
    [InlineData("""{"int": -3}""", "Int = -3")]
    [InlineData("""{"int": "12"}""", "Int = 12")]
    [InlineData("""{"int": 12.0}""", "Int = 12")]
    [InlineData("""{"long": 9223372036854775807}""", "Long = 9223372036854775807")]
    [InlineData("""{"long": "9223372036854775807"}""", "Long = 9223372036854775807")]
    [InlineData("""{"double": 1.5}""", "Double = 1.5")]
    [InlineData("""{"double": "99999999999999999999"}""", "Double = 1E+20")]
    [InlineData("""{"money": "1.10"}""", "Money = 1.10")]
    [InlineData("""{"money": 1.10}""", "Money = 1.10")]
    [InlineData("""{"text": ""}""", "Text = ,")]
    [InlineData("""{"text": 1.50}""", "Text = 1.50")]
    [InlineData("""{"text": true}""", "Text = true")]
    [InlineData("""{"mode": "safe"}""", "Mode = Safe")]
    [InlineData("""{"mode": "sound"}""", "Mode = Safe")]
    [InlineData("""{"mode": "quick"}""", "Mode = Fast")]
    [InlineData("""{"maybe_flag": null}""", "MaybeFlag = ,")]
    [InlineData("""{"maybe_int": ""}""", "MaybeInt = ,")]
    [InlineData("""{"maybe_int": "8"}""", "MaybeInt = 8")]
    [InlineData("""{"maybe_long": 8}""", "MaybeLong = 8")]
    [InlineData("""{"maybe_double": 8}""", "MaybeDouble = 8")]
    [InlineData("""{"maybe_money": 8.0}""", "MaybeMoney = 8.0")]
    [InlineData("""{"maybe_text": null}""", "MaybeText = ,")]
    [InlineData("""{"maybe_text": "x"}""", "MaybeText = x")]
    [InlineData("""{"maybe_mode": null}""", "MaybeMode =  }")]
    [InlineData("""{"maybe_mode": "safe"}""", "MaybeMode = Safe")]
    public async Task RunAsync_saved_value_that_fits_is_bound(string saved, string expected)
    {
        var log = new RecordingLogger();

        Assert.Contains(expected, await Plugin.Value.MessageAsync("show", saved, log: log), StringComparison.Ordinal);
        Assert.Empty(log.Entries);
    }

    [Theory]
    [InlineData("""{"flag": "yes"}""", "flag", "Flag = True")]
    [InlineData("""{"flag": 0}""", "flag", "Flag = True")]
    [InlineData("""{"int": ""}""", "int", "Int = 5")]
    [InlineData("""{"int": null}""", "int", "Int = 5")]
    [InlineData("""{"int": "99999999999999999999"}""", "int", "Int = 5")]
    [InlineData("""{"int": 2147483648}""", "int", "Int = 5")]
    [InlineData("""{"int": 2.5}""", "int", "Int = 5")]
    [InlineData("""{"int": [1]}""", "int", "Int = 5")]
    [InlineData("""{"long": 1e40}""", "long", "Long = 6")]
    [InlineData("""{"double": "NaN"}""", "double", "Double = 0.5")]
    [InlineData("""{"double": 1e999}""", "double", "Double = 0.5")]
    [InlineData("""{"money": "much"}""", "money", "Money = 0.25")]
    [InlineData("""{"text": null}""", "text", "Text = initial")]
    [InlineData("""{"text": {"a": 1}}""", "text", "Text = initial")]
    [InlineData("""{"text": "\ud800"}""", "text", "Text = initial")]
    [InlineData("""{"mode": null}""", "mode", "Mode = Fast")]
    [InlineData("""{"mode": "Fast"}""", "mode", "Mode = Fast")]
    [InlineData("""{"mode": 1}""", "mode", "Mode = Fast")]
    [InlineData("""{"maybe_int": "x"}""", "maybe_int", "MaybeInt = 7")]
    [InlineData("""{"maybe_mode": "x"}""", "maybe_mode", "MaybeMode = Fast")]
    public async Task RunAsync_saved_value_of_a_wrong_type_keeps_the_initial_one_and_warns_once(string saved, string field, string expected)
    {
        var log = new RecordingLogger();

        Assert.Contains(expected, await Plugin.Value.MessageAsync("show", saved, log: log), StringComparison.Ordinal);
        var (level, text) = Assert.Single(log.Entries);
        Assert.Equal(LogLevel.Warning, level);
        Assert.Contains($"'{field}'", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task RunAsync_warning_does_not_tell_the_value()
    {
        var log = new RecordingLogger();

        await Plugin.Value.MessageAsync("show", """{"int": "s3cr3t"}""", log: log);

        Assert.DoesNotContain("s3cr3t", Assert.Single(log.Entries).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("public record Settings([property: Field(\"T\")] string Text, [property: Field(\"N\")] int Number = 3);", "Settings { Text = a, Number = 3 }")]
    [InlineData("public record struct Settings([property: Field(\"T\")] string Text = \"x\", [property: Field(\"N\")] int Number = 3);", "Settings { Text = a, Number = 3 }")]
    [InlineData("public record Settings { [Field(\"T\")] public required string Text { get; init; } }", "Settings { Text = a }")]
    [InlineData("public record Settings { [Field(\"T\")] public string Text { get; set; } = null!; }", "Settings { Text = a }")]
    [InlineData("public record Settings : Shared { [Field(\"N\")] public int Number { get; init; } = 4; }", "Settings { Text = a, Number = 4 }")]
    [InlineData("public class Settings { [Field(\"T\")] public string Text { get; set; } = \"\"; public override string ToString() => Text; }", "a")]
    [InlineData("public class Settings { [Field(\"T\")] public required string Text { get; init; } public override string ToString() => Text; }", "a")]
    [InlineData("public struct Settings { public Settings() { } [Field(\"T\")] public string Text { get; set; } = \"\"; public override string ToString() => Text; }", "a")]
    [InlineData("public record Settings { [Field(\"T\")] public string Text { get; internal set; } = \"\"; internal string Own { get; set; } = \"\"; }", "Settings { Text = a }")]
    public async Task RunAsync_settings_of_any_shape_are_filled(string settings, string expected)
    {
        var plugin = GeneratorRun.Of($$"""
            using Dispatcharr.PluginSdk;
            {{settings}}
            public record Shared { [Field("T")] public string Text { get; init; } = ""; }
            [Plugin("Echo")]
            public sealed partial class Echo
            {
                [Action("Echo")] public PluginResult Show(Settings settings) => PluginResult.Ok(settings.ToString());
            }
            """).Plugin();

        Assert.Equal(expected, await plugin.MessageAsync("show", """{"text": "a"}"""));
    }

    [Fact]
    public async Task RunAsync_id_of_the_author_is_the_one_that_is_read()
    {
        var plugin = GeneratorRun.Of("""
            using Dispatcharr.PluginSdk;
            [Plugin("Echo")]
            public sealed partial class Echo
            {
                [Action("Echo")] private PluginResult Show(Settings? settings) => PluginResult.Ok(settings?.Text);
                private sealed record Settings { [Field("T", Id = "the \"text\"")] public string Text { get; init; } = ""; }
            }
            """).Plugin();

        Assert.Equal("a", await plugin.MessageAsync("show", """{"the \"text\"": "a"}"""));
    }
}
