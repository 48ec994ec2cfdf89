using Microsoft.Extensions.Time.Testing;
using RemoteUi.Core.Enrollment;
using RemoteUi.Core.Machine;
using RemoteUi.Tests.Builders;
using RemoteUi.Tests.Enrollment;
using RemoteUi.Tests.Support;

namespace RemoteUi.Tests.Storage;

/// <summary>A day of a device on a fake clock. It measures memory, so no other test runs meanwhile.</summary>
[Collection(nameof(SoakTests))]
[CollectionDefinition(nameof(SoakTests), DisableParallelization = true)]
public sealed class SoakTests
{
    private const int Hours = 24;
    private const int WarmUp = 6;
    private const long Tolerance = 16 * 1024 * 1024;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_day_of_requests_polls_and_restarts_loses_nothing_and_keeps_the_memory_flat()
    {
        using var folder = await PreparedFolder.CopyAsync();
        var clock = new FakeTimeProvider(ARequest.Noon);
        var client = new ScriptedClient();
        var (asked, afterWarmUp) = (0, 0L);
        for (var hour = 0; hour < Hours;)
        {
            await using var machine = await StoredEnrollment.OpenAsync(folder, client, clock);
            if (hour == 0) await SetTimerAsync(machine);
            await machine.StartAsync();
            for (var end = hour + 4; hour < end; hour++)
            {
                client.HoldsIt(3).Issues();
                asked += 4;
                while (client.Asked.Count < asked) await machine.SleepAsync();
            }

            if (hour >= WarmUp && afterWarmUp == 0) afterWarmUp = GC.GetTotalMemory(forceFullCollection: true);
            await AssertWholeAsync(machine, hour);
        }

        Assert.InRange(GC.GetTotalMemory(forceFullCollection: true) - afterWarmUp, long.MinValue, Tolerance);
    }

    private static async Task SetTimerAsync(StoredEnrollment machine)
    {
        var hourly = Enrollment.Samples.Daily with
        {
            StartLocal = machine.Clock.GetUtcNow().DateTime.AddHours(1),
            Interval = new(1, IntervalUnit.Hours),
            PollingInterval = TimeSpan.FromMinutes(5),
            DeleteOld = true,
        };
        var form = AutoRequestForm.From(hourly);
        form.KeyAndCertificate.ChallengePassword = hourly.ChallengePassword;
        Assert.True((await machine.Editor.UpdateAutoRequestAsync(form, Token)).IsDone);
    }

    /// <summary>Every hour sent one request, which is stored with its key; the old key is gone.</summary>
    private static async Task AssertWholeAsync(StoredEnrollment machine, int hours)
    {
        var requests = await machine.RequestsAsync();
        Assert.Equal(Math.Min(hours, 20), requests.Count);
        Assert.All(requests, request => Assert.Equal(RequestState.Successful, request.State));
        var keys = (await machine.Machine.Get<IKeyRegisterStore>().LoadAsync(Token)).Keys;
        Assert.Equal([requests[0].Id], keys.Where(key => !key.IsDefault).Select(key => key.Id));
    }
}
