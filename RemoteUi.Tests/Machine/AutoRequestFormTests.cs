using RemoteUi.Core;
using RemoteUi.Core.Challenges;
using RemoteUi.Core.Machine;

namespace RemoteUi.Tests.Machine;

public class AutoRequestFormTests
{
    private static readonly DateTime Now = new(2026, 3, 1, 12, 0, 30);
    private static readonly AutoRequestSettings Off = new() { ChallengePassword = new Secret("stored") };

    private static AutoRequestForm Good => new()
    {
        TimerEnabled = true,
        StartDate = "2026-03-02",
        StartTime = "10:00",
        KeyAndCertificate = new() { KeyName = "mfp", CommonName = "mfp.example.com" },
    };

    [Theory]
    [InlineData("2026-03-01", "12:01", true)]
    [InlineData("2026-03-01", "12:00", false)]
    [InlineData("2026-02-28", "23:59", false)]
    public void A_new_start_must_be_in_the_future(string date, string time, bool isValid)
    {
        var result = Check(Good with { StartDate = date, StartTime = time });
        Assert.Equal(isValid, result.IsValid);
        if (!isValid)
            Assert.Equal(
                (nameof(Good.StartDate), Rules.StartNotAhead), (result.Violations[0].Field, result.Violations[0].Rule));
    }

    [Theory]
    [InlineData(true, true, true, true)]
    [InlineData(true, true, false, false)]
    [InlineData(true, false, false, true)]
    [InlineData(false, true, true, true)]
    [InlineData(false, false, false, false)]
    public void An_unchanged_start_may_be_past_if_requests_follow_or_its_request_is_in_progress(
        bool wasOn, bool wasPeriodic, bool isPeriodic, bool isValid)
    {
        var stored =
            Off with { TimerEnabled = wasOn, Periodic = wasPeriodic, StartLocal = new DateTime(2026, 1, 1, 10, 0, 0) };
        Assert.Equal(
            isValid,
            Check(Good with { StartDate = "2026-01-01", Periodic = isPeriodic, IntervalCount = "1" }, stored).IsValid);
    }

    [Theory]
    [InlineData(null, "u", "p", nameof(AutoRequestForm.NdesAddress), Rules.Required)]
    [InlineData("ndes.example", "u", "p", nameof(AutoRequestForm.NdesAddress), Rules.NotAnHttpUrl)]
    [InlineData("http://a@ndes.example/", "u", "p", nameof(AutoRequestForm.NdesAddress), Rules.UrlHasUserName)]
    [InlineData("http://ndes.example/", " ", "p", nameof(AutoRequestForm.NdesUserName), Rules.Required)]
    [InlineData("http://ndes.example/", "u", null, nameof(AutoRequestForm.NdesPassword), Rules.Required)]
    public void A_page_to_fetch_from_needs_an_address_a_user_and_a_password(
        string? address, string? user, string? password, string field, string rule)
    {
        var typed = Good with
        {
            FetchesChallenge = true,
            NdesAddress = address,
            NdesUserName = user,
            NdesPassword = Secret.FromTyped(password),
        };

        var broken = Assert.Single(Check(typed).Violations);

        Assert.Equal((field, rule), (broken.Field, broken.Rule));
        Assert.True(Check(typed with { FetchesChallenge = false }).IsValid);
    }

    [Fact]
    public void An_empty_password_for_NDES_keeps_the_stored_one()
    {
        var page = new NdesPage(new Uri("https://ndes.example/certsrv/mscep_admin/"), @"CORP\me");
        var stored = Off with { ChallengePage = page with { Password = new Secret("stored") } };
        var typed = Good with
        {
            FetchesChallenge = true,
            NdesAddress = " https://ndes.example/certsrv/mscep_admin/ ",
            NdesUserName = @"CORP\me",
        };

        Assert.Equal(
            page with { Password = new Secret("stored") }, Check(typed, stored).Value!.ChallengePage);
        Assert.Equal(
            page with { Password = new Secret("new") },
            Check(typed with { NdesPassword = new Secret("new") }, stored).Value!.ChallengePage);
        Assert.Null(Check(typed with { FetchesChallenge = false }, stored).Value!.ChallengePage);
    }

    [Theory]
    [InlineData("https://elsewhere.example/certsrv/mscep_admin/")]
    [InlineData("http://ndes.example/certsrv/mscep_admin/")]
    [InlineData("https://ndes.example:8443/certsrv/mscep_admin/")]
    public void The_stored_password_for_NDES_is_not_kept_for_another_server(string address)
    {
        var page = new NdesPage(new Uri("https://ndes.example/certsrv/mscep_admin/"), "me");
        var stored = Off with { ChallengePage = page with { Password = new Secret("stored") } };
        var typed = Good with { FetchesChallenge = true, NdesAddress = address, NdesUserName = "me" };

        var broken = Assert.Single(Check(typed, stored).Violations);

        Assert.Equal((nameof(AutoRequestForm.NdesPassword), Rules.Required), (broken.Field, broken.Rule));
        var off = Check(typed with { FetchesChallenge = false }, stored).Value!;
        Assert.True(
            off.NdesPassword is null || NdesPageFields.IsSameServer(off.NdesAddress, stored.NdesAddress));
    }

    [Theory]
    [InlineData("2026-02-30", "10:00", nameof(AutoRequestForm.StartDate), Rules.NotADate)]
    [InlineData("1.3.2026", "10:00", nameof(AutoRequestForm.StartDate), Rules.NotADate)]
    [InlineData("9999-12-31", "10:00", nameof(AutoRequestForm.StartDate), Rules.NotADate)]
    [InlineData("", "10:00", nameof(AutoRequestForm.StartDate), Rules.Required)]
    [InlineData("2026-03-02", "24:00", nameof(AutoRequestForm.StartTime), Rules.NotATime)]
    [InlineData("2026-03-02", null, nameof(AutoRequestForm.StartTime), Rules.Required)]
    public void A_start_is_a_date_and_a_time(string date, string? time, string field, string rule)
    {
        var broken = Assert.Single(Check(Good with { StartDate = date, StartTime = time }).Violations);
        Assert.Equal((field, rule), (broken.Field, broken.Rule));
    }

    [
        Theory, InlineData("0", false), InlineData("1", true), InlineData("100", true), InlineData("101", false),
        InlineData("", false),
    ]
    public void A_polling_count_is_1_to_100(string count, bool isValid) =>
        Assert.Equal(
            isValid,
            Check(
                Good with { PollingEnabled = true, PollingCount = new(count), PollingIntervalSeconds = "60" }).IsValid);

    [Theory, InlineData("9", false), InlineData("10", true), InlineData("86400", true), InlineData("86401", false)]
    public void A_polling_interval_is_10_to_86400_seconds(string seconds, bool isValid) =>
        Assert.Equal(
            isValid,
            Check(Good with { PollingEnabled = true, PollingCount = 10, PollingIntervalSeconds = seconds }).IsValid);

    [Theory, InlineData("0", false), InlineData("1", true), InlineData("999", true), InlineData("1000", false)]
    public void A_request_interval_is_1_to_999(string count, bool isValid) =>
        Assert.Equal(isValid, Check(Good with { Periodic = true, IntervalCount = count }).IsValid);

    [Fact]
    public void Fields_without_their_check_box_are_not_validated_and_keep_stored_values()
    {
        var result = Check(
            Good with { PollingCount = new("x"), PollingIntervalSeconds = "0", IntervalCount = "" },
            Off with { PollingCount = 7 });
        Assert.True(result.IsValid);
        Assert.Equal(
            (7, TimeSpan.FromSeconds(60), 365),
            (result.Value!.PollingCount.Value, result.Value.PollingInterval, result.Value.Interval.Count));
    }

    [Fact]
    public void With_the_timer_off_all_fields_may_be_empty()
    {
        var result = Check(new AutoRequestForm());
        Assert.True(result.IsValid);
        Assert.Null(result.Value!.KeyAndCertificate);
        Assert.Null(result.Value.StartLocal);
    }

    [Fact]
    public void The_nested_form_is_validated_with_its_own_prefix()
    {
        var broken = Assert.Single(Check(Good with { KeyAndCertificate = new() { KeyName = "mfp" } }).Violations);
        Assert.Equal(("KeyAndCertificate.CommonName", Rules.Required), (broken.Field, broken.Rule));
    }

    [Theory]
    [InlineData(null, false, "stored")]
    [InlineData("", false, "stored")]
    [InlineData("typed", false, "typed")]
    [InlineData("", true, null)]
    [InlineData("typed", true, null)]
    public void A_challenge_password_is_kept_replaced_or_cleared(string? typed, bool clear, string? expected)
    {
        var form = Good with { ClearChallengePassword = clear };
        form.KeyAndCertificate.ChallengePassword = Secret.FromTyped(typed);
        Assert.Equal(Secret.FromTyped(expected), Check(form).Value!.ChallengePassword);
    }

    [Fact]
    public void The_form_is_filled_from_stored_settings_and_returns_them_without_the_password()
    {
        var stored = Check(
            Good with
            {
                AdjustTime = true,
                PollingEnabled = true,
                PollingCount = 3,
                PollingIntervalSeconds = "10",
                Periodic = true,
                IntervalCount = "2",
                IntervalUnit = IntervalUnit.Months,
            }).Value!;
        var form = AutoRequestForm.From(stored);
        Assert.Null(form.KeyAndCertificate.ChallengePassword);
        Assert.Equal(stored, Check(form, stored).Value);
    }

    private static Checked<AutoRequestSettings> Check(AutoRequestForm form, AutoRequestSettings? stored = null) =>
        form.Check(stored ?? Off, [], Now);
}
