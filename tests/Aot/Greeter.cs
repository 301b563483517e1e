using System.Globalization;

namespace Dispatcharr.PluginSdk.Tests.Aot;

/// <summary>A plugin with one setting of each type, so that all of the binder is compiled native.</summary>
[Plugin("Greeter", Description = "Greets from a native program.")]
public sealed partial class Greeter
{
    public enum Tone
    {
        Calm,
        Loud,
    }

    [Action("Greet")]
    public async Task<PluginResult> GreetAsync(Settings settings, Guest guest, PluginContext context, CancellationToken cancellationToken)
    {
        await Task.Yield();
        cancellationToken.ThrowIfCancellationRequested();
        return PluginResult.Ok(string.Create(
            CultureInfo.InvariantCulture,
            $"{settings.Greeting} {guest.Name} {settings.Tone} {settings.Polite} {settings.Times} {settings.Seen} {settings.Volume} {settings.Price} {settings.Limit} {settings.Mood} {context.Key}"));
    }

    public static ValueTask StopAsync() => default;

    public sealed record Guest(string Name);

    public sealed record Settings
    {
        [Field("Greeting")] public string Greeting { get; init; } = "Hello";
        [Field("Polite")] public bool Polite { get; init; } = true;
        [Field("Times")] public int Times { get; init; } = 1;
        [Field("Seen")] public long Seen { get; init; } = 2;
        [Field("Volume")] public double Volume { get; init; } = 0.5;
        [Field("Price")] public decimal Price { get; init; } = 0.25m;
        [Field("Tone")] public Tone Tone { get; init; } = Tone.Calm;
        [Field("Limit")] public int? Limit { get; init; }
        [Field("Mood")] public Tone? Mood { get; init; }
    }
}
