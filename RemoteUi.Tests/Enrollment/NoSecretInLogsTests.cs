using RemoteUi.Tests.Support;

namespace RemoteUi.Tests.Enrollment;

public class NoSecretInLogsTests
{
    [Fact]
    public async Task No_log_line_of_any_result_contains_a_password_or_a_key()
    {
        using var logs = new CapturedLogs();
        await new EnrollmentHost(client: new ScriptedClient().Issues(), logs: logs).SendByHandAsync();
        await new EnrollmentHost(client: new ScriptedClient().IsSilent(), logs: logs).SendByHandAsync();
        await new EnrollmentHost(
            client: new ScriptedClient().Throws(new InvalidOperationException("a bug")), logs: logs).SendByHandAsync();
        var timed = new EnrollmentHost(client: new ScriptedClient().HoldsIt().Issues(), logs: logs);
        await timed.SendByTimerAsync();
        var key = Convert.ToBase64String(timed.Request.PrivateKey!.RevealPkcs8());
        await timed.SleepAsync();

        Assert.NotEmpty(logs.Lines);
        Assert.All(logs.Lines, line =>
        {
            Assert.DoesNotContain(Samples.Password, line, StringComparison.Ordinal);
            Assert.DoesNotContain(key, line, StringComparison.Ordinal);
            Assert.DoesNotContain("BEGIN", line, StringComparison.Ordinal);
        });
    }
}
