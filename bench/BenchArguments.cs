using System.Globalization;

namespace Dispatcharr.PluginSdk.Bench;

/// <summary>The command line.</summary>
internal sealed record BenchArguments
{
    public const string Usage =
        """
        dotnet run -c Release --project bench -- gates [P1 P2 …] [--slack 0.25] [--verbose] [--write] [--plugin FOLDER]…

          P1 P2 …          only these gates; default: all
          --slack 0.25     widen the limits of ratios by a quarter, for noisy machines
          --verbose        print the raw figures below each gate
          --write          keep the figures in bench/results/
          --plugin FOLDER  a folder with plugin.json and its assembly, for P9; default: the sample ChannelCleaner
        """;

    public IReadOnlyList<Gate> Gates { get; init; } = Gate.All;

    public double Slack { get; init; }

    public bool Verbose { get; init; }

    public bool Write { get; init; }

    public IReadOnlyList<string> Plugins { get; init; } = [];

    /// <summary>Null when the arguments make no sense.</summary>
    public static BenchArguments? Parse(IReadOnlyList<string> args)
    {
        if (args is not ["gates", ..]) return null;
        var parsed = new BenchArguments { Gates = [] };
        for (var i = 1; i < args.Count; i++)
        {
            switch (args[i])
            {
                case "--verbose":
                    parsed = parsed with { Verbose = true };
                    break;
                case "--write":
                    parsed = parsed with { Write = true };
                    break;
                case "--slack" when i + 1 < args.Count && double.TryParse(args[++i], CultureInfo.InvariantCulture, out var slack) && slack >= 0:
                    parsed = parsed with { Slack = slack };
                    break;
                case "--plugin" when i + 1 < args.Count:
                    parsed = parsed with { Plugins = [.. parsed.Plugins, Path.GetFullPath(args[++i])] };
                    break;
                case var id when Gate.All.FirstOrDefault(gate => gate.Id.Equals(id, StringComparison.OrdinalIgnoreCase)) is { } gate:
                    parsed = parsed with { Gates = [.. parsed.Gates, gate] };
                    break;
                default:
                    return null;
            }
        }

        return parsed.Gates.Count > 0 ? parsed : parsed with { Gates = Gate.All };
    }
}
