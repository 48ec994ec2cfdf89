using System.Text;
using RemoteUi.Core.Keys;
using RemoteUi.Core.Machine;
using RemoteUi.Fleet;
using RemoteUi.Fleet.Names;
using RemoteUi.Tests.Builders;
using RemoteUi.Web.Components.Pages.Workbench.FleetRehearsal;

namespace RemoteUi.Tests.Components;

/// <summary>The rules of the form of [Fleet Rehearsal].</summary>
public sealed class RehearsalFormTests
{
    private static readonly RehearsalSender Sender = new("root", ARehearsal.Noon, TimeZoneInfo.Utc);

    private static RehearsalForm Valid { get; } = new()
    {
        Name = "First try",
        ServerUrl = "http://ca.example:8080/scep",
    };

    [Fact]
    public void A_valid_form_becomes_settings_and_devices()
    {
        var order = Order(Valid with { Devices = "3", ChallengePassword = new("sesame"), KeepCertificates = true });

        Assert.Equal(
            ("First try", "http://ca.example:8080/scep", 3, "mfp-{0:00000}.example", KeyLength.Rsa2048, 16, 1000),
            (
                order.Settings.Name, order.Settings.Server.Address.AbsoluteUri, order.Settings.Devices,
                order.Settings.Names, order.Settings.KeyLength, order.Settings.KeyPool, order.Settings.AtOnce));
        Assert.Equal("sesame", order.Settings.Challenge!.Reveal());
        Assert.True(order.Settings.KeepCertificates);
        Assert.Equal(
            ["mfp-00001.example", "mfp-00002.example", "mfp-00003.example"],
            order.Devices.Select(device => device.CommonName));
    }

    [Fact]
    public void A_file_replaces_number_and_names()
    {
        var csv = Csv("commonName,challengePassword\na.example,one\nb.example,two");

        var order = Order(Valid with { Devices = "", Names = "" }, csv);

        Assert.Equal(2, order.Settings.Devices);
        Assert.Equal(["one", "two"], order.Devices.Select(device => device.Challenge!.Reveal()));
    }

    [Fact]
    public void Challenge_passwords_may_be_fetched_and_only_then_the_fields_of_the_page_count()
    {
        var typed = Valid with
        {
            ChallengePassword = new("sesame"),
            NdesAddress = " http://ndes.example/certsrv/mscep_admin/ ",
            NdesUserName = @"CORP\device",
            NdesPassword = new("secret"),
        };

        var given = Order(typed).Settings;
        var fetched = Order(typed with { ChallengeSource = ChallengeSource.NdesPage }).Settings;

        Assert.Equal(("sesame", null), (given.Challenge!.Reveal(), given.ChallengePage));
        Assert.Null(fetched.Challenge);
        Assert.Equal(
            ("http://ndes.example/certsrv/mscep_admin/", @"CORP\device", "secret"),
            (
                fetched.ChallengePage!.Address.AbsoluteUri, fetched.ChallengePage.UserName,
                fetched.ChallengePage.Password!.Reveal()));
        var again = RehearsalForm.Again(fetched);
        Assert.Equal(
            (ChallengeSource.NdesPage, "http://ndes.example/certsrv/mscep_admin/", null),
            (again.ChallengeSource, again.NdesAddress, again.NdesPassword));
    }

    [Theory]
    [InlineData("", Rules.Required)]
    [InlineData("ndes.example", Rules.NotAnHttpUrl)]
    [InlineData("ftp://ndes.example/", Rules.NotAnHttpUrl)]
    [InlineData("http://me@ndes.example/", Rules.UrlHasUserName)]
    [InlineData("http://ndes.example/#x", Rules.UrlHasFragment)]
    public void The_page_needs_an_address_a_user_and_a_password(string address, string rule) => Assert.Equal(
        [("NdesAddress", rule), ("NdesUserName", Rules.Required), ("NdesPassword", Rules.Required)],
        Broken(Valid with { ChallengeSource = ChallengeSource.NdesPage, NdesAddress = address }));

    [Fact]
    public void A_file_with_a_bad_line_starts_nothing() => Assert.Equal(
        [("File", Rules.FileHasBadLines)], Broken(Valid, Csv("commonName\nno blanks")));

    [Theory]
    [InlineData(Spread.AtOnce, "7", 0)]
    [InlineData(Spread.AutoAdjust, "7", 600)]
    [InlineData(Spread.Custom, "7", 7)]
    public void The_window_is_that_of_the_device_unless_another_is_chosen(Spread spread, string typed, int seconds) =>
        Assert.Equal(
            TimeSpan.FromSeconds(seconds),
            Order(Valid with { Spread = spread, WindowSeconds = typed }).Settings.Window);

    [Fact]
    public void Each_device_may_have_a_new_key() =>
        Assert.Equal(0, Order(Valid with { Keys = KeySource.New, KeyPool = "" }).Settings.KeyPool);

    [Fact]
    public void Who_is_responsible_is_kept_with_the_time()
    {
        Assert.Equal(
            new Responsibility("root", ARehearsal.Noon),
            Order(Valid with { IsResponsible = true }).Settings.Responsibility);
        Assert.Null(Order(Valid).Settings.Responsibility);
    }

    [Fact]
    public void A_seed_is_drawn_unless_one_is_entered()
    {
        Assert.Equal(99, Order(Valid).Settings.Seed);
        Assert.Equal(4711, Order(Valid with { Seed = "4711" }).Settings.Seed);
    }

    [Theory]
    [InlineData("Name", "")]
    [InlineData("ServerUrl", "ftp://ca.example")]
    [InlineData("Port", "70000")]
    [InlineData("TimeoutSeconds", "301")]
    [InlineData("CaFingerprint", "12")]
    [InlineData("Devices", "0")]
    [InlineData("Devices", "100001")]
    [InlineData("Names", "mfp.example")]
    [InlineData("KeyPool", "1001")]
    [InlineData("WindowSeconds", "0")]
    [InlineData("WindowSeconds", "86401")]
    [InlineData("Seed", "-1")]
    [InlineData("PollingCount", "101")]
    [InlineData("PollingIntervalSeconds", "0")]
    [InlineData("AtOnce", "0")]
    [InlineData("AtOnce", "5001")]
    [InlineData("StopAtFailingPercent", "101")]
    [InlineData("StartDate", "2026-02-30")]
    [InlineData("StartTime", "25:00")]
    [InlineData("StopDate", "tomorrow")]
    public void Each_mistake_names_its_field(string field, string typed)
    {
        var form = Valid with
        {
            Spread = Spread.Custom,
            WindowSeconds = "60",
            StartDate = "2026-11-27",
            StartTime = "08:00",
            StopDate = "2026-11-28",
            StopTime = "08:00",
        };
        Assert.Empty(Broken(form));

        typeof(RehearsalForm).GetProperty(field)!.SetValue(form, typed);

        Assert.Equal([field], Broken(form).Select(one => one.Field));
    }

    [Theory]
    [InlineData("2026-11-26", "12:00", Rules.StartNotAhead)]
    [InlineData("2026-11-26", "12:01", null)]
    [InlineData("2026-11-26", "", Rules.Required)]
    [InlineData("", "", null)]
    public void A_start_is_in_the_future(string date, string time, string? rule) => Assert.Equal(
        rule, Broken(Valid with { StartDate = date, StartTime = time }).Select(one => one.Rule).SingleOrDefault());

    [Fact]
    public void A_time_is_the_local_time_of_the_device()
    {
        var prague = TimeZoneInfo.FindSystemTimeZoneById("Europe/Prague");

        var order = (Valid with { StartDate = "2026-11-26", StartTime = "13:30" })
            .Check(null, Sender with { Zone = prague }, 99).Value!;

        Assert.Equal(ARehearsal.Noon.AddMinutes(30), order.Settings.StartAt);
    }

    [Fact]
    public void The_form_of_an_earlier_rehearsal_orders_the_same_again()
    {
        var settings = ARehearsal.Spread.Rehearsal.Settings;

        var again = Order(RehearsalForm.Again(settings)).Settings;

        Assert.Equal(settings with { Responsibility = null }, again);
    }

    [Theory]
    [InlineData(255, true)]
    [InlineData(256, false)]
    public void A_password_has_at_most_255_characters(int length, bool isValid) => Assert.Equal(
        isValid, Broken(Valid with { ChallengePassword = new(new string('p', length)) }).Count == 0);

    private static RehearsalOrder Order(RehearsalForm form, FleetCsv? csv = null) =>
        form.Check(csv, Sender, 99).Value!;

    private static List<(string Field, string Rule)> Broken(RehearsalForm form, FleetCsv? csv = null) =>
        [.. form.Check(csv, Sender, 99).Violations.Select(one => (one.Field, one.Rule))];

    private static FleetCsv Csv(string text) => FleetCsv.Read(Encoding.UTF8.GetBytes(text));
}
