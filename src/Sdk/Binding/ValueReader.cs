using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json;

namespace Dispatcharr.PluginSdk.Binding;

/// <summary>Fills the settings and parameter records of generated code from what was saved or sent.</summary>
/// <remarks>
/// A value that is absent keeps the initial one. So does one that does not fit, and then the log names its id. In a property that may be null,
/// null and an empty text mean null: the page saves the latter for a number that was cleared.
/// </remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct ValueReader
{
    private readonly PluginContext _context;
    private readonly ActionRequest? _request;

    private ValueReader(PluginContext context, ActionRequest? request) => (_context, _request) = (context, request);

    /// <summary>Reads settings.</summary>
    /// <param name="context">Holds the settings, and the log for what does not fit.</param>
    public static ValueReader OfSettings(PluginContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        return new(context, null);
    }

    /// <summary>Reads the parameters of a run.</summary>
    /// <param name="request">Holds the parameters. What is no object holds none.</param>
    /// <param name="context">Holds the log for what does not fit.</param>
    public static ValueReader OfParameters(ActionRequest request, PluginContext context)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(context);
        return new(context, request);
    }

    /// <summary>True or false, also as text.</summary>
    /// <param name="id">The id of the field, or the name of the parameter.</param>
    /// <param name="initial">The answer when there is no value that fits.</param>
    public bool Read(string id, bool initial) => Take(id, initial, JsonValue.TryBoolean);

    /// <inheritdoc cref="Read(string, bool)"/>
    public bool? Read(string id, bool? initial) => TakeOrNull(id, initial, JsonValue.TryBoolean);

    /// <summary>A text; numbers and booleans as they are written.</summary>
    /// <param name="id">The id of the field, or the name of the parameter.</param>
    /// <param name="initial">The answer when there is no value that fits. When it is null, so may the value be.</param>
    [return: NotNullIfNotNull(nameof(initial))]
    public string? Read(string id, string? initial)
    {
        if (Find(id) is not { } json || (initial is null && json.ValueKind == JsonValueKind.Null)) return initial;
        return JsonValue.TryText(json, out var value) ? value : Unfit(id, initial);
    }

    /// <summary>A whole number, also as text.</summary>
    /// <param name="id">The id of the field, or the name of the parameter.</param>
    /// <param name="initial">The answer when there is no value that fits.</param>
    public int Read(string id, int initial) => Take(id, initial, JsonValue.TryInt32);

    /// <inheritdoc cref="Read(string, int)"/>
    public int? Read(string id, int? initial) => TakeOrNull(id, initial, JsonValue.TryInt32);

    /// <inheritdoc cref="Read(string, int)"/>
    public long Read(string id, long initial) => Take(id, initial, JsonValue.TryInt64);

    /// <inheritdoc cref="Read(string, int)"/>
    public long? Read(string id, long? initial) => TakeOrNull(id, initial, JsonValue.TryInt64);

    /// <summary>A finite number, also as text.</summary>
    /// <param name="id">The id of the field, or the name of the parameter.</param>
    /// <param name="initial">The answer when there is no value that fits.</param>
    public double Read(string id, double initial) => Take(id, initial, JsonValue.TryDouble);

    /// <inheritdoc cref="Read(string, double)"/>
    public double? Read(string id, double? initial) => TakeOrNull(id, initial, JsonValue.TryDouble);

    /// <inheritdoc cref="Read(string, double)"/>
    public decimal Read(string id, decimal initial) => Take(id, initial, JsonValue.TryDecimal);

    /// <inheritdoc cref="Read(string, double)"/>
    public decimal? Read(string id, decimal? initial) => TakeOrNull(id, initial, JsonValue.TryDecimal);

    /// <summary>The member of an enum that an option of a select stands for.</summary>
    /// <param name="id">The id of the field, or the name of the parameter.</param>
    /// <param name="initial">The answer when there is no value that fits.</param>
    /// <param name="option">Knows the options.</param>
    /// <typeparam name="T">The enum.</typeparam>
    public T Read<T>(string id, T initial, OptionReader<T> option)
        where T : struct, Enum
    {
        ArgumentNullException.ThrowIfNull(option);
        if (Find(id) is not { } json) return initial;
        return JsonValue.TryText(json, out var text) && option(text, out var value) ? value : Unfit(id, initial);
    }

    /// <inheritdoc cref="Read{T}(string, T, OptionReader{T})"/>
    public T? Read<T>(string id, T? initial, OptionReader<T> option)
        where T : struct, Enum
    {
        ArgumentNullException.ThrowIfNull(option);
        if (Find(id) is not { } json) return initial;
        // An option may have an empty value in code, so the options are asked first.
        if (JsonValue.TryText(json, out var text) && option(text, out var value)) return value;
        return IsCleared(json) ? null : Unfit(id, initial);
    }

    private static bool IsCleared(JsonElement json) => json.ValueKind == JsonValueKind.Null || (json.ValueKind == JsonValueKind.String && json.ValueEquals(""u8));

    private T Take<T>(string id, T initial, JsonValue.Reader<T> read)
        where T : struct
    {
        if (Find(id) is not { } json) return initial;
        return read(json, out var value) ? value : Unfit(id, initial);
    }

    private T? TakeOrNull<T>(string id, T? initial, JsonValue.Reader<T> read)
        where T : struct
    {
        if (Find(id) is not { } json) return initial;
        if (IsCleared(json)) return null;
        return read(json, out var value) ? value : Unfit(id, initial);
    }

    private JsonElement? Find(string id)
    {
        if (_request is null) return _context.Settings.Find(id);
        try
        {
            return _request.Params.ValueKind == JsonValueKind.Object && _request.Params.TryGetProperty(id, out var json) ? json : null;
        }
        catch (InvalidOperationException)
        {
            return null; // A name beside it holds half a surrogate pair.
        }
    }

    [return: NotNullIfNotNull(nameof(initial))]
    private T? Unfit<T>(string id, T? initial)
    {
        if (_request is null) _context.Logger.SettingUnfit(_context.Key, id);
        else _context.Logger.ParameterUnfit(_context.Key, _request.ActionId, id);
        return initial;
    }
}
