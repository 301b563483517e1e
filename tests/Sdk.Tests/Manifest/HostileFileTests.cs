using System.Diagnostics;
using System.Text;
using Dispatcharr.PluginSdk.Manifest;

namespace Dispatcharr.PluginSdk.Tests.Manifest;

/// <summary>Files made to break a reader: huge, deep, or nothing but mistakes. Time and memory stay in proportion to the file.</summary>
public sealed class HostileFileTests
{
    private const int Many = 100_000;
    private const int Limit = 10_000;

    /// <summary>Far above what a slow machine needs, far below what work that grows with the square takes.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    public static TheoryData<string> Places =>
    [
        "@", """{"x": @}""", """{"name": @}""", """{"fields": @}""", """{"actions": @}""", """{"fields": [@]}""", """{"fields": [{"id": @}]}""", """{"fields": [{"min": @}]}""",
        """{"fields": [{"type": @}]}""", """{"fields": [{"default": @}]}""", """{"fields": [{"zzz": @}]}""", """{"fields": [{"options": @}]}""", """{"fields": [{"options": [@]}]}""",
        """{"fields": [{"options": [{"value": @}]}]}""", """{"actions": [{"confirm": @}]}""", """{"actions": [{"events": @}]}""", """{"actions": [{"events": [@]}]}""",
    ];

    [Theory]
    [MemberData(nameof(Places))]
    public void Read_deep_nesting_is_read_or_refused(string place)
    {
        foreach (var (open, inner, close) in (ReadOnlySpan<(string, string, string)>)[("[", "", "]"), ("{\"a\":", "1", "}"), ("[{\"a\":", "1", "}]")])
        {
            string Bomb(int times) => place.Replace("@", string.Concat(Enumerable.Repeat(open, times)) + inner + string.Concat(Enumerable.Repeat(close, times)), StringComparison.Ordinal);
            Assert.Equal(place == "@" && open[0] == '[', Listing.Read(Bomb(2_450)).IsLegacy);
            Assert.Contains(Listing.Read(Bomb(Many)).Diagnostics, diagnostic => diagnostic.Code == "DSP0701" && diagnostic.Message.Contains("nests deeper", StringComparison.Ordinal));
            Assert.True(Listing.Read(place.Replace("@", string.Concat(Enumerable.Repeat(open, Many)), StringComparison.Ordinal)).IsLegacy);
        }
    }

    public static TheoryData<string, string> Crowds => new()
    {
        { "distinct fields", List("fields", i => $"{{\"id\":\"f{i}\",\"type\":\"string\",\"label\":\"API key {i}\"}}") },
        { "equal fields", List("fields", _ => "{\"id\":\"f\",\"type\":\"string\"}") },
        { "equal actions", List("actions", _ => "{\"id\":\"Delete\",\"label\":\"Delete\",\"confirm\":\"x\",\"button_color\":\"rde\"}") },
        { "empty fields", List("fields", _ => "{}") },
        { "null fields", List("fields", _ => "null") },
        { "options", Field(List("options", i => $"{{\"value\":\"{i}\",\"label\":\"a\"}}")) },
        { "equal options", Field(List("options", _ => "{\"value\":\"a\",\"label\":\"a\"}")) },
        { "bad options", Field(List("options", _ => "{\"value\":\"\",\"label\":null}")) },
        { "options near the default", Field("\"default\":\"" + new string('a', 60) + "\"," + List("options", i => $"{{\"value\":\"{new string('b', 50)}{i}\",\"label\":\"a\"}}")) },
        { "events", $"\"actions\":[{{\"id\":\"a\",\"label\":\"A\",{List("events", i => $"\"m3u_refrsh{i}\"")}}}]" },
        { "bad events", $"\"actions\":[{{\"id\":\"a\",\"label\":\"A\",{List("events", _ => "\"\",null")}}}]" },
        { "unknown keys", Join(i => $"\"lable{i}\":1") },
        { "equal unknown keys", Join(_ => "\"lable\":1") },
        { "unknown keys, then equal ones", Join(i => $"\"lable{i % 9_000}\":1") },
        { "unknown keys of a field", Field(Join(i => $"\"lable{i}\":1")) },
        { "unknown keys of a confirm", $"\"actions\":[{{\"id\":\"a\",\"label\":\"A\",\"confirm\":{{{Join(i => $"\"m{i}\":1")}}}}}]" },
        { "equal known keys", Field(Join(_ => "\"label\":null")) },
        { "equal keys in a default", Field($"\"default\":{{{Join(_ => "\"a\":1")}}}") },
        { "objects with equal keys in an unknown key", List("x", _ => "{\"a\":1,\"a\":2}") },
        { "lists again and again", Join(_ => "\"fields\":[null],\"actions\":[null]") },
        { "dropped actions, then fields again and again", List("actions", _ => "null") + "," + Join(_ => "\"fields\":[]") },
        { "ignored texts again and again", Join(_ => "\"name\":1") },
        { "trailing commas", List("x", _ => "[1,]") },
        { "entries below a huge name", $"\"x\":{{\"{new string('k', 1_000_000)}\":[{Join(_ => "{\"a\":1,\"a\":2}")}]}}" },
        { "comments", List("x", _ => "/* a */1//b\n") },
    };

    [Theory]
    [MemberData(nameof(Crowds), DisableDiscoveryEnumeration = true)]
    public void Read_crowd_of_entries_takes_bounded_time_and_memory(string what, string members)
    {
        var file = Encoding.UTF8.GetBytes($"{{\"name\":\"x\",{members}}}");
        var (result, time, allocated) = Measure(() => ManifestReader.Read(file, new() { Registry = true }));
        Assert.InRange(result.Diagnostics.Length, 0, Limit);
        Assert.True(time < Patience, $"{what}: {time}");
        Assert.True(allocated < (300L * file.Length) + 100_000_000, $"{what}: {allocated:N0} bytes for {file.Length:N0}");
    }

    private static string List(string name, Func<int, string> entry) => $"\"{name}\":[{Join(entry)}]";

    private static string Field(string members) => $"\"fields\":[{{\"id\":\"f\",\"type\":\"select\",{members}}}]";

    private static string Join(Func<int, string> entry) => string.Join(',', Enumerable.Range(0, Many).Select(entry));

    private static (T Result, TimeSpan Time, long Allocated) Measure<T>(Func<T> read)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        var clock = Stopwatch.StartNew();
        var result = read();
        return (result, clock.Elapsed, GC.GetAllocatedBytesForCurrentThread() - before);
    }
}
