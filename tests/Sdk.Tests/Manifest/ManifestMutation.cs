using System.Text;
using CsCheck;

namespace Dispatcharr.PluginSdk.Tests.Manifest;

/// <summary>Good manifests, and what accidents make of them.</summary>
internal static class ManifestMutation
{
    private static readonly byte[] Good = """
        {
          "name": "Channel Cleaner", "version": "1.2.0", "description": "Removes dead \"channels\"; gr\u00fc\u00dfe 😀",
          "author": "Acme", "help_url": "https://example.org/help", "license": "MIT", "_note": [1, 2.50, {"a": null, "a": -0.0}],
          "fields": [
            {"id": "dry_run", "label": "Dry run", "type": "boolean", "default": true, "help_text": " trimmed\u00a0"},
            {"id": "limit", "type": "number", "default": 12345678901234567890, "min": "1_0", "max": 1e2, "step": true},
            {"id": 7, "type": "select", "label": 1.50, "default": "a", "options": [{"value": "a", "label": "A"}, {"value": 2, "label": 1e16, "x": 1}]},
            {"id": "s", "type": "string", "input_type": "password", "placeholder": "", "description": "d", "value": -0},
            {"id": "t", "type": "text", "default": {"deep": [[], {}, "\ud83d\ude00 \ud800"]}}, {"id": "i", "type": "info", "extra": 1}, null, 5
          ],
          "actions": [
            {"id": "run", "label": "Run", "confirm": {"required": true, "message": "Sure?"}, "button_variant": "filled", "button_color": "red.6"},
            {"id": "on_refresh", "label": "Refresh", "events": ["m3u_refresh", " vod_start ", 5], "button_label": "Go", "description": ""},
            {"id": "bad", "label": "", "confirm": "yes"}
          ]
        }
        """u8.ToArray();

    /// <summary>Pieces that are close to what the reader looks for.</summary>
    private static readonly byte[][] Tokens = [.. ((string[])
    [
        "{", "}", "[", "]", ",", ":", "\"", "\\", "null", "true", "false", "NaN", "Infinity", "-Infinity", "-", "-0", "0", "01", "1.", ".5", "1e5", "1e999", "1E-7", "1e16", "1.0",
        "123456789012345678901234567890", "\"\"", "\" \"", "\"a\"", "\"\\u0000\"", "\"\\ud800\"", "\"\\u0069d\"", "\"\\u001c\"", "\"\\u200b\"", "\"\\ufeff\"", "\"\u00a0x\u3000\"",
        "\"1_000\"", "\"1e5_0\"", "\".5\"", "\"5.\"", "\"+4\"", "\"１２\"", "\"nan\"", "\"-inf\"", "\"1__0\"", "\"0x10\"", "\"١\"", "\"½\"",
        "\"id\":", "\"type\":", "\"label\":", "\"default\":", "\"min\":", "\"options\":", "\"events\":", "\"fields\":", "\"actions\":", "\"name\":", "\"confirm\":", "\"value\":",
        "\"id\": \"x\",", "\"type\": \"text\",", "\"fields\": [],", "\"default\": null,", "\"label\": 5,", "\"description\": null,", "\"name\": 5,", "\"min\": \"1\",", "\"min\": NaN,",
        "{},", "[],", "null,", "{\"id\": \"z\", \"type\": \"info\"},", "{\"value\": \"v\", \"label\": \"l\"},", "[[[[", "]]]]", "{\"a\":{\"a\":", "}}",
        " ", "\n", "\r", "\r\n", "\t", "\f", "\0", "//", "/*", "*/", "\uFEFF", "\u2028", "😀", "é",
    ]).Select(Encoding.UTF8.GetBytes)];

    private static readonly byte[][] Bytes = [[0xFF], [0xC0, 0x80], [0xED, 0xA0, 0x80], [0x80], [0xF0, 0x9F]];

    /// <summary>Where something goes in, how many bytes it replaces, and what.</summary>
    private static readonly Gen<(int At, int Remove, byte[] Insert)> Edit = Gen.Select(
        Gen.Int[0, Good.Length],
        Gen.Frequency((4, Gen.Const(0)), (3, Gen.Int[1, 3]), (1, Gen.Int[4, 200])),
        Gen.Frequency((8, Among(Tokens)), (1, Among(Bytes)), (1, Gen.Byte.Select(value => new[] { value })), (2, Gen.Const(Array.Empty<byte>()))));

    /// <summary>Edits that fall where a token begins, so that most of the files are still JSON.</summary>
    private static readonly Gen<(int At, int Remove, byte[] Insert)> Swap = Gen.Select(Among(TokenPlaces()), Among(Tokens), Gen.Bool)
        .Select(edit => (edit.Item1.At, edit.Item3 ? edit.Item1.Length : 0, edit.Item2));

    public static Gen<byte[]> Files { get; } = Gen.OneOf(Edit, Swap).Array[1, 3].Select(Apply);

    private static Gen<T> Among<T>(T[] values) => Gen.Int[0, values.Length - 1].Select(index => values[index]);

    private static byte[] Apply((int At, int Remove, byte[] Insert)[] edits)
    {
        var file = Good.ToList();
        foreach (var (at, remove, insert) in edits.OrderByDescending(edit => edit.At))
        {
            file.RemoveRange(Math.Min(at, file.Count), Math.Min(remove, Math.Max(0, file.Count - at)));
            file.InsertRange(Math.Min(at, file.Count), insert);
        }

        return [.. file];
    }

    private static (int At, int Length)[] TokenPlaces()
    {
        var reader = new System.Text.Json.Utf8JsonReader(Good);
        var places = new List<(int, int)>();
        while (reader.Read()) places.Add(((int)reader.TokenStartIndex, (int)(reader.BytesConsumed - reader.TokenStartIndex)));
        return [.. places];
    }
}
