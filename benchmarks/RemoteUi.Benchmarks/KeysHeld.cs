using System.Globalization;

namespace RemoteUi.Benchmarks;

/// <summary>
/// Measures a manual request in the whole program, from the click to the registered certificate, with few and with many
/// keys in the register. Rounds alternate, so that what else the computer does falls on both.
/// </summary>
internal static class KeysHeld
{
    private const int Few = 1;
    private const int Many = 110;
    private const int Warm = 5;
    private const int Requests = 40;

    public static async Task MeasureAsync()
    {
        await using var few = await StartAsync(Few);
        await using var many = await StartAsync(Many);
        for (var index = 0; index < Warm; index++) await Pair(few, many);
        var times = new List<(double Few, double Many)>();
        for (var index = 0; index < Requests; index++) times.Add(await Pair(few, many));

        var (one, hundred) = (times.Select(time => time.Few).Median(), times.Select(time => time.Many).Median());
        await Console.Out.WriteLineAsync(string.Create(
            CultureInfo.InvariantCulture,
            $"Median of {Requests} requests: {one:0} ms with {Few} key, {hundred:0} ms with {Many} keys; ratio "
                + $"{hundred / one:0.00}"));
    }

    private static Task<Device> StartAsync(int keys) =>
        Device.StartAsync(keys, Directory.CreateTempSubdirectory("remote-ui-benchmark-"));

    private static async Task<(double Few, double Many)> Pair(Device few, Device many) =>
        (await few.RequestAsync(), await many.RequestAsync());
}
