using System.Text;
using RemoteUi.Core;
using RemoteUi.Tests.FakeCa;
using RemoteUi.Tests.FakeCa.Sound;
using RemoteUi.Workbench.ServerCheck;
using RemoteUi.Workbench.ServerCheck.Running;
using RemoteUi.Workbench.ServerCheck.Sessions;

namespace RemoteUi.Tests.Workbench.ServerCheck;

/// <summary>What a run demands of a server, what it leaves behind, and how it ends.</summary>
public class RunLimitTests
{
    /// <summary>A server that grants whatever it can.</summary>
    private static SoundCa Lenient => new()
    {
        Rules =
        [
            .. Conducts.All.Except([Conducts.SameMessage, Conducts.SameTransaction, Conducts.SpendsPassword]),
        ],
    };

    [Fact]
    public async Task A_server_that_grants_everything_issues_at_most_25_certificates_and_all_are_listed()
    {
        var ca = Lenient;

        var run = await CheckBench.RunAsync(ca, CheckLevel.Probe);

        var issued = ca.Register.Entries.Where(entry => entry.Request is not null && entry.Certificate is not null)
            .Select(entry => entry.Certificate!.SerialNumber);
        Assert.Equal(CheckLimits.MaxCertificates, run.Footprint.Count);
        Assert.Equal(issued.Order(), run.Footprint.Select(entry => entry.SerialNumber).Order());
    }

    [Fact]
    public async Task A_run_against_a_sound_server_stays_within_its_messages_and_lists_every_certificate()
    {
        var ca = new SoundCa();

        var run = await CheckBench.RunAsync(ca, CheckLevel.Probe);

        var issued = ca.Register.Entries.Where(entry => entry.Request is not null && entry.Certificate is not null)
            .Select(entry => entry.Certificate!.SerialNumber);
        Assert.Equal(issued.Order(), run.Footprint.Select(entry => entry.SerialNumber).Order());
        Assert.InRange(run.Footprint.Count, 1, CheckLimits.MaxCertificates);
        Assert.DoesNotContain(run.Results, result => result.Outcome.Word == "ProbesSpent");
        Assert.InRange(ca.Asked.Count, 300, 520);
        Assert.All(run.Footprint, entry => Assert.NotEmpty(entry.CheckId));
    }

    [Fact]
    public async Task A_stopped_run_keeps_what_was_found_and_obtained()
    {
        await using var host = new FakeCaHost();
        await host.InitializeAsync();
        using var stop = new CancellationTokenSource();
        var order = Order(host.Serve(new SoundCa()), CheckLevel.Enroll);

        var run = await CheckBench.Runner().RunAsync(
            order, seen =>
            {
                if (seen.Footprint.Count > 0) stop.Cancel();
            },
            stop.Token);

        Assert.Equal(CheckRunState.Stopped, run.State);
        Assert.InRange(run.Results.Count, 1, run.Planned - 1);
        Assert.NotEmpty(run.Footprint);
        Assert.NotNull(run.EndedAt);
        Assert.Null(run.Current);
    }

    [Fact]
    public async Task A_check_that_throws_does_not_end_the_run()
    {
        await using var host = new FakeCaHost();
        await host.InitializeAsync();
        var thrower = new Check(
            "X1", CheckLevel.Look, "none", [], (_, _) => throw new InvalidOperationException("a bug"));
        var runner = CheckBench.Runner(catalog: [thrower, .. CheckCatalog.All]);

        var run = await runner.RunAsync(
            Order(host.Serve(new SoundCa()), CheckLevel.Look), _ => { }, TestContext.Current.CancellationToken);

        Assert.Equal(
            (Verdict.Inconclusive, "Fault", "InvalidOperationException: a bug"),
            (run.Results[0].Outcome.Verdict, run.Results[0].Outcome.Word, run.Results[0].Outcome.Arguments[0]));
        Assert.Equal(run.Planned, run.Results.Count);
        Assert.Equal(CheckRunState.Finished, run.State);
    }

    [Fact]
    public async Task Checks_for_which_no_one_time_password_is_left_are_skipped_and_say_so()
    {
        var run = await CheckBench.RunAsync(
            new SoundCa(), CheckLevel.Probe,
            order => order with { ChallengePasswords = [.. order.ChallengePasswords.Take(2)] });

        var skipped = run.Results.Where(result => result.Outcome.Word == "NoChallengeLeft").ToList();
        Assert.Contains(skipped, result => result.Id == "S8");
        Assert.All(skipped, result => Assert.Equal(Verdict.Skipped, result.Outcome.Verdict));
        Assert.DoesNotContain(run.Results, result => result.Id != "S1" && CheckBench.IsRed(result));
    }

    [Fact]
    public async Task No_challenge_password_is_in_what_a_run_keeps()
    {
        const string Password = "Kept-Out-Of-Everything-7";
        var run = await CheckBench.RunAsync(
            new SoundCa { ChallengePassword = Password, OneTimePasswords = new HashSet<string>() }, CheckLevel.Probe,
            order => order with { ChallengePasswords = [new Secret(Password)], PasswordsAreOneTime = false });

        var bytes = run.Results.SelectMany(result => result.Exchanges)
            .SelectMany(exchange => new[] { exchange.Request, exchange.Reply ?? [] }).ToList();
        Assert.NotEmpty(bytes);
        Assert.All(bytes, message =>
        {
            Assert.Equal(-1, message.AsSpan().IndexOf(Encoding.ASCII.GetBytes(Password)));
            Assert.Equal(-1, message.AsSpan().IndexOf(Encoding.BigEndianUnicode.GetBytes(Password)));
        });
        Assert.DoesNotContain(
            run.Results.SelectMany(result => result.Outcome.Arguments),
            argument => argument.Contains(Password, StringComparison.Ordinal));
        Assert.DoesNotContain(
            run.Results.SelectMany(result => result.Exchanges),
            exchange => exchange.ToString().Contains(Password, StringComparison.Ordinal));
    }

    private static CheckOrder Order(Uri address, CheckLevel level) => CheckBench.OrderFor(address, level) with
    {
        ChallengePasswords = [.. SoundCa.Passwords.Select(password => new Secret(password))],
        PasswordsAreOneTime = true,
    };
}
