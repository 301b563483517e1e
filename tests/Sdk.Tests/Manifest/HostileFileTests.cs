using System.Diagnostics;
using System.Text;
using Dispatcharr.PluginSdk.Manifest;

namespace Dispatcharr.PluginSdk.Tests.Manifest;

/// <summary>Files made to break a reader: huge, deep, or nothing but mistakes. Time and memory stay in proportion to the file.</summary>
public sealed class HostileFileTests
{
    private const int Many = 100_000;
    private const int Limit = 10_000;

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

    public static TheoryData<string> Crowds => [.. CrowdsOf(0).Keys];

    [Theory]
    [MemberData(nameof(Crowds))]
    public void Read_crowd_of_entries_takes_time_and_memory_in_proportion(string what)
    {
        var (few, many) = (Measure(what, Many / 4), Measure(what, Many));
        // Four times as much takes four times as long, or sixteen times where the work grows with the square. A busy machine may disturb one try.
        for (var tries = 1; many.Time > 10 * few.Time && tries < 4; tries++)
        {
            var (nextFew, nextMany) = (Measure(what, Many / 4), Measure(what, Many));
            (few.Time, many.Time) = (TimeSpan.FromTicks(Math.Min(few.Time.Ticks, nextFew.Time.Ticks)), TimeSpan.FromTicks(Math.Min(many.Time.Ticks, nextMany.Time.Ticks)));
        }

        Assert.InRange(many.Diagnostics, 0, Limit);
        Assert.True(many.Time <= 10 * few.Time, $"{what}: {few.Time} for a quarter, {many.Time} for all");
        Assert.True(many.Allocated < (300L * many.Length) + 100_000_000, $"{what}: {many.Allocated:N0} bytes for {many.Length:N0}");
    }

    private static Dictionary<string, Func<string>> CrowdsOf(int count)
    {
        string Join(Func<int, string> entry) => string.Join(',', Enumerable.Range(0, count).Select(entry));
        string List(string name, Func<int, string> entry) => $"\"{name}\":[{Join(entry)}]";
        string Field(string members) => $"\"fields\":[{{\"id\":\"f\",\"type\":\"select\",{members}}}]";
        return new()
        {
            { "distinct fields", () => List("fields", i => $"{{\"id\":\"f{i}\",\"type\":\"string\",\"label\":\"API key {i}\"}}") },
            { "equal fields", () => List("fields", _ => "{\"id\":\"f\",\"type\":\"string\"}") },
            { "equal actions", () => List("actions", _ => "{\"id\":\"Delete\",\"label\":\"Delete\",\"confirm\":\"x\",\"button_color\":\"rde\"}") },
            { "empty fields", () => List("fields", _ => "{}") },
            { "null fields", () => List("fields", _ => "null") },
            { "options", () => Field(List("options", i => $"{{\"value\":\"{i}\",\"label\":\"a\"}}")) },
            { "equal options", () => Field(List("options", _ => "{\"value\":\"a\",\"label\":\"a\"}")) },
            { "bad options", () => Field(List("options", _ => "{\"value\":\"\",\"label\":null}")) },
            { "options near the default", () => Field("\"default\":\"" + new string('a', 60) + "\"," + List("options", i => $"{{\"value\":\"{new string('b', 50)}{i}\",\"label\":\"a\"}}")) },
            { "events", () => $"\"actions\":[{{\"id\":\"a\",\"label\":\"A\",{List("events", i => $"\"m3u_refrsh{i}\"")}}}]" },
            { "bad events", () => $"\"actions\":[{{\"id\":\"a\",\"label\":\"A\",{List("events", _ => "\"\",null")}}}]" },
            { "unknown keys", () => Join(i => $"\"lable{i}\":1") },
            { "equal unknown keys", () => Join(_ => "\"lable\":1") },
            { "unknown keys, then equal ones", () => Join(i => $"\"lable{i % 9_000}\":1") },
            { "unknown keys of a field", () => Field(Join(i => $"\"lable{i}\":1")) },
            { "unknown keys of a confirm", () => $"\"actions\":[{{\"id\":\"a\",\"label\":\"A\",\"confirm\":{{{Join(i => $"\"m{i}\":1")}}}}}]" },
            { "equal known keys", () => Field(Join(_ => "\"label\":null")) },
            { "equal keys in a default", () => Field($"\"default\":{{{Join(_ => "\"a\":1")}}}") },
            { "objects with equal keys in an unknown key", () => List("x", _ => "{\"a\":1,\"a\":2}") },
            { "lists again and again", () => Join(_ => "\"fields\":[null],\"actions\":[null]") },
            { "dropped actions, then fields again and again", () => List("actions", _ => "null") + "," + Join(_ => "\"fields\":[]") },
            { "ignored texts again and again", () => Join(_ => "\"name\":1") },
            { "trailing commas", () => List("x", _ => "[1,]") },
            { "entries below a huge name", () => $"\"x\":{{\"{new string('k', 1_000_000)}\":[{Join(_ => "{\"a\":1,\"a\":2}")}]}}" },
            { "comments", () => List("x", _ => "/* a */1//b\n") },
        };
    }

    private static (int Length, int Diagnostics, TimeSpan Time, long Allocated) Measure(string what, int count)
    {
        var file = Encoding.UTF8.GetBytes($"{{\"name\":\"x\",{CrowdsOf(count)[what]()}}}");
        var before = GC.GetAllocatedBytesForCurrentThread();
        var clock = Stopwatch.StartNew();
        var result = ManifestReader.Read(file, new() { Registry = true });
        return (file.Length, result.Diagnostics.Length, clock.Elapsed, GC.GetAllocatedBytesForCurrentThread() - before);
    }
}
