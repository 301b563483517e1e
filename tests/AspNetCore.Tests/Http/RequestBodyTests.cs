using System.Globalization;
using System.Net.Sockets;
using System.Text;

namespace Dispatcharr.PluginSdk.AspNetCore.Tests.Http;

public sealed class RequestBodyTests(RestHost host) : IClassFixture<RestHost>
{
    private const string Settings = RestHost.Plugin + "settings/";

    public static TheoryData<string> Malformed => new()
    {
        "not json", "{bad", "{\"settings\":{}", "{\"settings\":{}} x", "{\"settings\":{}},", "{'settings':{}}", "{\"settings\":{\"n\":NaN}}",
        "{\"settings\":{\"n\":Infinity}}", "\ufeff{\"settings\":{}}", "{\"settings\":{\"a\":\"\\ud800\"}}", "{\"settings\":{\"\\udc00\":1}}",
        "{\"settings\":{},}", "{\"settings\":/*c*/{}}", "{\"settings\":{\"a\":01}}", "{\"settings\":{\"a\":\"\u0001\"}}",
        "{\"settings\":" + new string('[', 100_000), " ", "\0",
    };

    [Theory]
    [MemberData(nameof(Malformed))]
    public async Task Malformed_json_is_a_parse_error(string body)
    {
        var answer = await host.SendAsync("POST", Settings, body);
        Assert.Equal(400, answer.Status);
        Assert.StartsWith("JSON parse error - ", answer.Json.GetProperty("detail").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Bytes_that_are_no_utf8_are_a_parse_error()
    {
        byte[] body = [.. "{\"settings\":{\"a\":\""u8, 0xE9, .. "\"}}"u8];
        var answer = await SendAsync(Settings, body, "application/json");
        Assert.Equal(400, answer.Status);
        Assert.StartsWith("JSON parse error - ", answer.Json.GetProperty("detail").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_form_in_utf7_is_a_parse_error()
    {
        var answer = await SendAsync(Settings, [.. "settings=x"u8], "application/x-www-form-urlencoded; charset=utf-7");
        Assert.Equal(400, answer.Status);
        Assert.StartsWith("Form parse error - ", answer.Json.GetProperty("detail").GetString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("[]")]
    [InlineData("\"x\"")]
    [InlineData("null")]
    [InlineData("1")]
    public async Task Json_that_is_no_object_is_refused(string body)
    {
        foreach (var path in new[] { "settings/", "run/", "enabled/" })
        {
            var answer = await host.SendAsync("POST", RestHost.Plugin + path, body);
            Assert.Equal((400, """{"success":false,"error":"The body must be a JSON object."}"""), (answer.Status, answer.Text));
        }
    }

    [Theory]
    [InlineData("text/plain", "Unsupported media type \"text/plain\" in request.")]
    [InlineData("text/plain; charset=utf-8", "Unsupported media type \"text/plain; charset=utf-8\" in request.")]
    [InlineData("application/xml", "Unsupported media type \"application/xml\" in request.")]
    [InlineData(null, "Unsupported media type \"\" in request.")]
    public async Task Another_media_type_is_refused(string? type, string detail)
    {
        var answer = await SendAsync(Settings, "{\"settings\":{}}"u8.ToArray(), type);
        Assert.Equal((415, detail), (answer.Status, answer.Json.GetProperty("detail").GetString()));
    }

    [Theory]
    [InlineData("application/json; charset=utf-8")]
    [InlineData("Application/JSON")]
    public async Task Json_is_known_by_its_type_alone(string type) =>
        Assert.Equal(200, (await SendAsync(Settings, "{\"settings\":{}}"u8.ToArray(), type)).Status);

    [Fact]
    public async Task An_empty_body_has_no_members_whatever_its_type()
    {
        var answer = await SendAsync(RestHost.Plugin + "run/", [], "text/plain");
        Assert.Equal((400, """{"success":false,"error":"Missing 'action'"}"""), (answer.Status, answer.Text));
    }

    [Fact]
    public async Task A_member_given_twice_counts_the_last_time()
    {
        var answer = await host.SendAsync("POST", Settings, """{"settings":{"a":1},"settings":{"b":2}}""");
        Assert.Equal("""{"success":true,"settings":{"b":2}}""", answer.Text);
    }

    [Fact]
    public async Task Forms_are_taken_and_their_values_are_texts()
    {
        var urlEncoded = new FormUrlEncodedContent([new("enabled", "x"), new("enabled", " No ")]);
        Assert.Equal(200, (await host.SendAsync("POST", RestHost.Plugin + "enabled/", urlEncoded, ("X-API-Key", RestHost.Admin))).Status);
        using var multipart = new MultipartFormDataContent { { new StringContent("off"), "enabled" }, { new ByteArrayContent([1, 2]), "file", "file.bin" } };
        Assert.Equal(200, (await host.SendAsync("POST", RestHost.Plugin + "enabled/", multipart, ("X-API-Key", RestHost.Admin))).Status);
        var settings = await host.SendAsync("POST", Settings, new FormUrlEncodedContent([new("settings", "{\"a\":1}")]), ("X-API-Key", RestHost.Admin));
        Assert.Equal((400, """{"success":false,"error":"Invalid 'settings' object"}"""), (settings.Status, settings.Text));
    }

    [Theory]
    [InlineData("multipart/form-data")]
    [InlineData("multipart/form-data; boundary=")]
    [InlineData("multipart/form-data; boundary=b")]
    public async Task A_broken_multipart_body_is_a_parse_error(string type)
    {
        var answer = await SendAsync(Settings, "--b\r\nContent-Disposition: form-data; name=\"settings\"\r\n\r\nx"u8.ToArray(), type);
        Assert.Equal(400, answer.Status);
        Assert.StartsWith("Form parse error - ", answer.Json.GetProperty("detail").GetString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(1 << 20, 200)]
    [InlineData((1 << 20) + 1, 413)]
    [InlineData(5 << 20, 413)]
    public async Task A_body_of_more_than_a_mebibyte_is_refused(int size, int status)
    {
        var body = "{\"settings\":{\"a\":\"" + new string('x', size - 21) + "\"}}";
        var known = await host.SendAsync("POST", Settings, body);
        Assert.Equal(status, known.Status);
        using var chunked = new StreamContent(new MemoryStream(Encoding.UTF8.GetBytes(body)));
        chunked.Headers.ContentType = new("application/json");
        var unknown = await host.SendAsync("POST", Settings, chunked, ("X-API-Key", RestHost.Admin), ("Transfer-Encoding", "chunked"));
        Assert.Equal(status, unknown.Status);
        await host.SendAsync("POST", Settings, "{\"settings\":{}}");
    }

    [Theory]
    [InlineData("xyz\r\n{}\r\n0\r\n\r\n")]
    [InlineData("-1\r\n{}\r\n0\r\n\r\n")]
    [InlineData("FFFFFFFFFFFFFFFF\r\n{}")]
    [InlineData("2\r\n{}no line end")]
    public async Task A_broken_chunk_is_a_bad_request(string chunks)
    {
        var uri = new Uri(host.Url);
        using var client = new TcpClient(uri.Host, uri.Port);
        await using var stream = client.GetStream();
        await stream.WriteAsync(Encoding.ASCII.GetBytes(
            $"POST {Settings} HTTP/1.1\r\nHost: x\r\nX-API-Key: {RestHost.Admin}\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\nConnection: close\r\n\r\n{chunks}"));
        using var reader = new StreamReader(stream);
        var answer = await reader.ReadToEndAsync();
        Assert.StartsWith("HTTP/1.1 400 ", answer, StringComparison.Ordinal);
        Assert.Contains("""{"detail":"Body read error - """, answer, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_storm_of_broken_requests_never_ends_in_a_server_error()
    {
        var random = new Random(20261122);
        var good = "{\"settings\":{\"limit\":5,\"note\":\"\\u00e9\\ud83d\\ude00\"},\"enabled\":false,\"action\":\"echo\",\"params\":{\"a\":[1,2.5e3,null]}}"u8.ToArray();
        string[] types = ["application/json", "application/x-www-form-urlencoded", "multipart/form-data; boundary=settings"];
        for (var round = 0; round < 300; round++)
        {
            var body = good[..random.Next(good.Length + 1)];
            for (var change = random.Next(4); change > 0 && body.Length > 0; change--) body[random.Next(body.Length)] = (byte)random.Next(256);
            var path = RestHost.Plugin + (round % 3) switch { 0 => "settings/", 1 => "run/", _ => "enabled/" };
            var answer = await SendAsync(path, body, types[round % 7 % 3]);
            Assert.True(answer.Status < 500 && answer.ContentType == "application/json", string.Create(CultureInfo.InvariantCulture, $"round {round}: {answer.Status} {answer.Text}"));
            _ = answer.Json;
        }
    }

    private Task<Answer> SendAsync(string path, byte[] body, string? type)
    {
        var content = new ByteArrayContent(body);
        if (type is not null) content.Headers.TryAddWithoutValidation("Content-Type", type);
        return host.SendAsync("POST", path, content, ("X-API-Key", RestHost.Admin));
    }
}
