using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Dispatcharr.PluginSdk.Analyzers.Tests.Json;

/// <summary>That the compiler says of <c>plugin.json</c> what the reader says, at the right place.</summary>
public sealed class PluginJsonAnalyzerTests
{
    private const string Good = """{"name": "Cleaner", "version": "1.2.0", "author": "Acme Labs", "fields": [{"id": "limit", "type": "number", "default": 5}]}""";

    [Fact]
    public Task Check_good_file_is_silent() => JsonCheck.ReportsAsync(Good);

    [Fact]
    public Task Check_file_marks_the_token_that_is_meant() => JsonCheck.ReportsAsync(
        """
        {
          "name": "Über 😀",
          "version": {|DSP0405:"one\"two"|},
          {|DSP0703:"nmae"|}: 1,
          "fields": [
            {"id": "ü", {|DSP0703:"lable"|}: "😀", "type": "number", "default": {|DSP0204:true|}},
            {|DSP0702:{|}"id": "a"},
            {"id": "b", "type": {|DSP0708:[|}"string"]},
            {"id": "c", "type": "number", "min": {|DSP0209:-1.5e3|}}
          ],
          "actions": [ {|DSP0707:null|} ]
        }
        """.Replace("\"ü\"", "{|DSP0206:\"ü\"|}", StringComparison.Ordinal));

    [Theory]
    [InlineData("\n")]
    [InlineData("\r\n")]
    [InlineData("\r")]
    public async Task Check_file_counts_lines_as_the_compiler_does(string end)
    {
        var found = Assert.Single(await JsonCheck.DiagnosticsAsync($"{{{end}  \"name\": \"x\",{end}  \"version\": \"1\"{end}}}"));
        Assert.Equal(new LinePositionSpan(new(2, 13), new(2, 16)), found.Location.GetLineSpan().Span);
        Assert.Equal("/repo/some_folder/plugin.json", found.Location.GetLineSpan().Path);
    }

    [Fact]
    public Task Check_line_that_only_the_compiler_ends_marks_the_right_token() =>
        JsonCheck.ReportsAsync("{\"name\": \"a\u2028b\u0085c\",\n\"version\": {|DSP0405:\"1\"|}}");

    [Fact]
    public Task Check_comment_and_trailing_comma_marks_them() => JsonCheck.ReportsAsync(
        """
        {
          "name": "x", {|DSP0701:// my note|}
          "version": "1.0.0"{|DSP0701:,|}
        }
        """);

    [Fact]
    public Task Check_broken_file_marks_where_it_breaks() => JsonCheck.ReportsAsync("{\"name\": \"x{|DSP0701:|}\n}");

    [Fact]
    public Task Check_file_that_ends_early_marks_its_end() => JsonCheck.ReportsAsync("{\"name\": \"x\"{|DSP0701:|}");

    [Fact]
    public async Task Check_byte_order_mark_is_reported()
    {
        var found = Assert.Single(await JsonCheck.DiagnosticsAsync(Good, encoding: new UTF8Encoding(encoderShouldEmitUTF8Identifier: true)));
        Assert.Equal(("DSP0701", 0), (found.Id, found.Location.SourceSpan.Start));
        Assert.Contains("byte order mark", found.GetMessage(null), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Check_file_that_is_no_utf8_is_reported()
    {
        var latin1 = Encoding.Latin1.GetBytes("{\"name\": \"Über\", \"version\": \"1\"}");
        var found = await JsonCheck.DiagnosticsAsync(JsonCheck.Project(SourceText.From(latin1, latin1.Length, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false))));
        Assert.Equal(["10 DSP0701", "28 DSP0405"], found.Select(one => $"{one.Location.SourceSpan.Start} {one.Id}"));
        Assert.Contains(await JsonCheck.DiagnosticsAsync("{\"name\": \"Über\"}", encoding: Encoding.Latin1), one => one.Id == "DSP0701");
        Assert.Contains(await JsonCheck.DiagnosticsAsync("{\"name\": \"x\"}", encoding: Encoding.Unicode), one => one.Id == "DSP0701");
    }

    [Fact]
    public async Task Check_replacement_character_that_stands_in_the_file_is_silent()
    {
        var utf8 = Encoding.UTF8.GetBytes("{\"name\": \"\uFFFDber\"}");
        Assert.Empty(await JsonCheck.DiagnosticsAsync(JsonCheck.Project(SourceText.From(utf8, utf8.Length, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false)))));
        Assert.Empty(await JsonCheck.DiagnosticsAsync("{\"name\": \"\uFFFDber\"}"));
    }

    [Fact]
    public async Task Check_file_beyond_the_size_that_hosts_read_says_only_that()
    {
        var found = Assert.Single(await JsonCheck.DiagnosticsAsync($"{{\"x\": \"{new string('a', 16 * 1024 * 1024)}\"}}"));
        Assert.Equal("DSP0701", found.Id);
    }

    [Fact]
    public async Task Check_own_address_weighs_more_beside_a_login()
    {
        const string url = """{"id": "dispatcharr_url", "label": "Dispatcharr URL", "type": "string"}""";
        const string password = """{"id": "dispatcharr_password", "label": "Dispatcharr password", "type": "string"}""";
        Assert.Equal(DiagnosticSeverity.Warning, (await Address(url)).Severity);
        Assert.Equal(DiagnosticSeverity.Error, (await Address($"{url}, {password}")).Severity);

        static async Task<Diagnostic> Address(string fields) =>
            Assert.Single(await JsonCheck.DiagnosticsAsync($$"""{"name": "x", "version": "1.0.0", "fields": [{{fields}}]}"""), one => one.Id == "DSP0102");
    }

    [Fact]
    public Task Check_default_that_does_not_fit_is_a_warning_in_a_file() => JsonCheck.ReportsAsync(
        """{"name": "x", "version": "1.0.0", "fields": [{"id": "a", "type": "select", "options": [{"value": "b", "label": "B"}], "default": {|DSP0205:"c"|}}]}""");

    [Fact]
    public Task Check_rules_of_the_collection_are_held_when_switched_on() => JsonCheck.ReportsAsync(
        """{|DSP0804:{|}"name": "x", "version": "1.0.0-beta", "author": "a"}""",
        "dotnet_diagnostic.DSP0804.severity = error");

    [Fact]
    public Task Check_rule_switched_off_is_silent() => JsonCheck.ReportsAsync("""{"name": "x", "version": "1"}""", "dotnet_diagnostic.DSP0405.severity = none");

    [Fact]
    public async Task Check_service_named_in_the_settings_is_nobody_else()
    {
        const string json = """{"name": "x", "version": "1.0.0", "fields": [{"id": "dispatcharr_acme_password", "type": "string", "input_type": "password"}]}""";
        Assert.Contains(await JsonCheck.DiagnosticsAsync(json), one => one.Id == "DSP0101");
        Assert.DoesNotContain(await JsonCheck.DiagnosticsAsync(json, "dispatcharr.third_party_services = foo, Acme ,"), one => one.Id == "DSP0101");
    }

    [Theory]
    [InlineData("/repo/some_folder/other.json", true)]
    [InlineData("/repo/some_folder/plugin.json", false)]
    public async Task Check_other_file_or_other_project_is_silent(string path, bool withSdk) =>
        Assert.Empty(await JsonCheck.DiagnosticsAsync(JsonCheck.Project(SourceText.From("{]"), path: path, withSdk: withSdk)));
}
