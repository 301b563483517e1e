extern alias sdk;

using System.Text;
using System.Text.Json;
using Dispatcharr.PluginSdk.Manifest;
using Dispatcharr.PluginSdk.Tests;
using SdkOptions = sdk::Dispatcharr.PluginSdk.Manifest.ManifestReaderOptions;
using SdkReader = sdk::Dispatcharr.PluginSdk.Manifest.ManifestReader;

namespace Dispatcharr.PluginSdk.Analyzers.Tests.Json;

/// <summary>The reader in the compiler is the Sdk's source over other foundations; it must see and say the same.</summary>
public sealed class LinkedReaderTests
{
    private static readonly ManifestReaderOptions Options = new() { Registry = true, FolderName = "some-folder", ThirdPartyServices = ["acme"] };

    private static readonly SdkOptions OptionsOfSdk = new() { Registry = true, FolderName = "some-folder", ThirdPartyServices = ["acme"] };

    [Fact]
    public void Read_recorded_entries_says_what_the_sdk_says()
    {
        var cases = JsonElement.Parse(File.ReadAllText(Path.Combine(Repository.Root, "tests", "Shared", "Conformance", "normalise-cases.json"))).GetProperty("cases");
        var manifests = cases.EnumerateArray().Where(one => Text(one) is not null).Select(Wrap).ToArray();
        Assert.True(manifests.Length > 300);
        Assert.All(manifests, text => AssertSame(Encoding.UTF8.GetBytes(text)));
    }

    [Fact]
    public void Read_real_manifests_says_what_the_sdk_says()
    {
        Assert.SkipWhen(Repository.Corpus is null, Repository.OutsideTheRepository);
        string[] files = [.. Files("manifests"), .. Files("derived")];
        Assert.NotEmpty(files);
        Assert.All(files, file => AssertSame(File.ReadAllBytes(file)));
    }

    [Theory]
    [InlineData("")]
    [InlineData("\uFEFF{}")]
    [InlineData("[1, 2]")]
    [InlineData("{\"name\": \"x\", // note\r\n \"version\": \"1.0\",\r}")]
    [InlineData("{\"name\": \"Ünicode \U0001F600\", \"nmae\": 1, \"actions\": [{\"id\": \"deleteAll\", \"label\": \"Ü\"}]}")]
    [InlineData("{\"name\": \"\\ud800\", \"version\": \"\\u0000\", \"license\": \"M\\u0049T\", \"min_dispatcharr_version\": \"v1.2.3\", \"max_dispatcharr_version\": \"1.2.0\"}")]
    [InlineData("{\"fields\": [{\"id\": \"a\", \"type\": \"number\", \"min\": 1e999, \"max\": -1e400, \"step\": \"١٢\", \"default\": NaN}]}")]
    [InlineData("{\"fields\": [{\"id\": 1.5e300, \"type\": \"string\", \"label\": -0, \"placeholder\": 0.00001, \"default\": {\"a\": 1, \"a\": 2,\n\"b\": [1, [2]]}}]}")]
    [InlineData("{\"fields\": [{\"id\": \"acme_token\", \"type\": \"string\"}, {\"id\": \"dispatcharr_password\", \"type\": \"string\"}]}")]
    public void Read_odd_text_says_what_the_sdk_says(string text) => AssertSame(Encoding.UTF8.GetBytes(text));

    [Theory]
    [InlineData(0x80)]
    [InlineData(0xC0, 0xAF)]
    [InlineData(0xE0, 0x80, 0x80)]
    [InlineData(0xED, 0xA0, 0x80)]
    [InlineData(0xF0, 0x8F, 0xBF, 0xBF)]
    [InlineData(0xF4, 0x90, 0x80, 0x80)]
    [InlineData(0xF5)]
    [InlineData(0xE2, 0x82)]
    [InlineData(0xE2, 0x82, 0xAC)]
    [InlineData(0xF0, 0x9F, 0x98, 0x80)]
    public void Read_odd_bytes_says_what_the_sdk_says(params int[] bytes) =>
        AssertSame([.. "{\"name\": \""u8, .. bytes.Select(each => (byte)each), .. "\", \"nmae\": 1}"u8]);

    [Fact]
    public void Read_deep_nesting_says_what_the_sdk_says()
    {
        AssertSame(Encoding.UTF8.GetBytes($"{{\"x\": {new string('[', 9_000)}{new string(']', 9_000)}}}"));
        AssertSame(Encoding.UTF8.GetBytes($"{{\"x\": {new string('[', 20_000)}"));
    }

    private static string[] Files(string folder) => Directory.GetFiles(Path.Combine(Repository.Corpus!, folder));

    private static void AssertSame(byte[] bytes)
    {
        var here = ManifestReader.Read(bytes, Options);
        var there = SdkReader.Read(bytes, OptionsOfSdk);
        Assert.Equal(there.Diagnostics.Select(found => found.ToString()), here.Diagnostics.Select(found => found.ToString()));
        Assert.Equal(there.IsLegacy, here.IsLegacy);
        if (there.IsLegacy || here.IsLegacy) return;
        Assert.Equal(Lines(there.Manifest.Fields, there.Manifest.Actions, there.Manifest.Dropped), Lines(here.Manifest.Fields, here.Manifest.Actions, here.Manifest.Dropped));
    }

    private static string Lines<TField, TAction, TDropped>(IEnumerable<TField> fields, IEnumerable<TAction> actions, IEnumerable<TDropped> dropped) =>
        string.Join('\n', [.. fields.Select(one => $"{one}"), .. actions.Select(one => $"{one}"), .. dropped.Select(one => $"{one}")]);

    private static string? Text(JsonElement one) =>
        one.TryGetProperty("input_json", out var text) && text.ValueKind == JsonValueKind.String ? $"[{text.GetString()}]"
        : one.TryGetProperty("input", out var list) ? list.GetRawText()
        : null;

    private static string Wrap(JsonElement one)
    {
        var list = one.GetProperty("kind").GetString()!.StartsWith("field", StringComparison.Ordinal) ? "fields" : "actions";
        return $$"""{"name": "x", "version": "1.0.0", "{{list}}": {{Text(one)}}}""";
    }
}
