using Bunit;
using RemoteUi.Core.Machine;
using RemoteUi.Tests.Builders;
using RemoteUi.Tests.Enrollment;
using RemoteUi.Web.Components.Pages.SettingsRegistration;
using RemoteUi.Web.Components.Pages.SettingsRegistration.DeviceManagement.Scep;

namespace RemoteUi.Tests.Components;

public class SettingsPagesTests
{
    [Fact]
    public void Communication_settings_have_the_machines_labels()
    {
        using var context = new PageContext();

        var page = context.Open<CommunicationPage>();

        Assert.Equal(
            [
                "Server Name:", "SCEP Server URL:", "Port Number:", "Communication Timeout:", "CA Identifier:",
                "CA Certificate Fingerprint:",
            ],
            PageText.LabelsIn(page));
        Assert.Equal("Update", PageText.Of(page.Find("button.primary")));
        Assert.Equal("30", page.Find("#TimeoutSeconds").GetAttribute("value"));
    }

    [Fact]
    public void The_request_form_has_the_machines_labels()
    {
        using var context = new PageContext();

        var page = context.Open<RequestPage>();

        Assert.Equal(
            [
                "Key Name:", "Signature Algorithm:", "Key Algorithm:", "Key Length (bit):", "Organization:",
                "Common Name:", "Challenge Password:", "Key Use Location:", "None", "TLS", "IEEE 802.1X", "IPSec",
            ],
            PageText.LabelsIn(page));
        Assert.Equal("Send Request", PageText.Of(page.Find("button.primary")));
        Assert.Equal("SHA256", PageText.Of(page.Find("#SignatureHash option[selected]")));
        Assert.Equal("RSA", PageText.Of(page.Find("#KeyAlgorithm option[selected]")));
        Assert.Equal(
            ["RSA", "ECDSA (P-256)", "ECDSA (P-384)"],
            page.FindAll("#KeyAlgorithm option").Select(PageText.Of));
        Assert.Equal("2048", PageText.Of(page.Find("#KeyLength option[selected]")));
        Assert.Equal("None", page.Find("input[type=radio][checked]").GetAttribute("value"));
    }

    [Fact]
    public void The_timer_page_has_the_machines_labels()
    {
        using var context = new PageContext();
        string[] expected =
            [
                "Enable Timer for Certificate Issuance Auto Request", "Request Start Date/Time:",
                "Auto Adjust Issuance Request Time",
                "Perform Polling When Communication Error Occurs or When Issuance Request Is Deferred",
                "Polling Count:", "Polling Interval:", "Send Periodic Issuance Requests", "Request Interval: Every:",
                "Automatically Restart Device After Acquiring Certificate", "Delete Old Key and Certificate",
            ];

        var labels = PageText.LabelsIn(context.Open<AutoRequestPage>());

        Assert.Equal(expected, labels.Where(expected.Contains));
    }

    [Fact]
    public void With_the_timer_on_the_locked_pages_are_disabled_with_the_reason()
    {
        using var context = new PageContext();
        context.Stores.Settings = context.Stores.Settings with { AutoRequest = Samples.Daily };

        var communication = context.Open<CommunicationPage>();
        var request = context.Open<RequestPage>();

        Assert.All(
            new[] { communication.Find("fieldset"), request.Find("fieldset") },
            form => Assert.True(form.HasAttribute("disabled")));
        Assert.True(communication.Find("button.primary").HasAttribute("disabled"));
        Assert.Null(communication.Find("button[name=Test]").Closest("fieldset"));
        Assert.False(communication.Find("button[name=Test]").HasAttribute("disabled"));
        Assert.Contains(
            "[Enable Timer for Certificate Issuance Auto Request]", PageText.Of(communication.Find(".note")),
            StringComparison.Ordinal);
        Assert.Equal("/settings/device-management/scep/auto-request", request.Find(".note a").GetAttribute("href"));
    }

    [Fact]
    public void While_a_request_is_in_progress_another_cannot_be_filled_in()
    {
        using var context = new PageContext();
        context.Stores.Hold(ARequest.ByHand().In(Core.Enrollment.RequestState.Pending).Build());

        var page = context.Open<RequestPage>();

        Assert.True(page.Find("fieldset").HasAttribute("disabled"));
        Assert.Contains(
            "Another request is being processed", PageText.Of(page.Find(".note")), StringComparison.Ordinal);
    }

    [Fact]
    public void A_stored_challenge_password_is_shown_only_as_set()
    {
        using var context = new PageContext();
        context.Stores.Settings = context.Stores.Settings with { AutoRequest = Samples.Daily };

        var page = context.Open<AutoRequestPage>();

        Assert.Contains("A password is set", page.Markup, StringComparison.Ordinal);
        Assert.Contains("Clear the challenge password", page.Markup, StringComparison.Ordinal);
        Assert.DoesNotContain(Samples.Password, page.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_a_stored_challenge_password_there_is_nothing_to_clear()
    {
        using var context = new PageContext();

        Assert.Empty(context.Open<AutoRequestPage>().FindAll("#ClearChallengePassword"));
    }

    [Fact]
    public void The_next_request_is_shown_with_its_time()
    {
        using var context = new PageContext();
        context.Stores.Settings = context.Stores.Settings with { AutoRequest = Samples.Daily };
        context.Stores.Planned = new(1, ARequest.Noon.AddHours(22), TimeSpan.FromSeconds(30));

        var page = context.Open<AutoRequestPage>();

        Assert.Contains(
            "Next Request Date/Time: 2 Mar 2026 10:00:30 +00:00", PageText.Of(page.Find("form")),
            StringComparison.Ordinal);
    }

    [Fact]
    public void Dependent_fields_name_the_check_box_they_need()
    {
        using var context = new PageContext();

        var page = context.Open<AutoRequestPage>();

        Assert.All(
            page.FindAll("[data-needs]"), group => Assert.NotNull(page.Find("#" + group.GetAttribute("data-needs"))));
    }

    [Theory]
    [InlineData(KeyUseLocation.None, null)]
    [InlineData(KeyUseLocation.Tls, "TLS")]
    public void A_use_with_a_disabled_function_says_so(KeyUseLocation location, string? name)
    {
        using var context = new PageContext();
        context.Stores.Settings = context.Stores.Settings with { Network = new() { TlsEnabled = false } };

        var choice = context.Open<RequestPage>().Find($"#UseLocation-{location}").Closest("div")!;

        Assert.Equal(name is not null, PageText.Of(choice).Contains("off:", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(
        "/settings", "Settings/Registration",
        "Device Management|Network Settings|User Management|My Account|Data Management")]
    [InlineData(
        "/workbench", "Workbench", "Server Check|Fleet Rehearsal|Message Inspector|Practice CA|API Description")]
    [InlineData(
        "/settings/device-management", "Device Management",
        "Key and Certificate Settings|CA Certificate Settings|Certificate Revocation List (CRL) Settings|"
            + "OCSP (Online Certificate Status Protocol) Settings|Settings for Certificate Issuance Request (SCEP)|"
            + "Certificate Issuance Request Status|Notifications|Audit|Restart Device")]
    [InlineData(
        "/settings/device-management/scep", "Settings for Certificate Issuance Request (SCEP)",
        "Communication Settings|Certificate Issuance Request|Settings for Certificate Issuance Auto Request")]
    [InlineData("/settings/data", "Data Management", "Import|Export")]
    public void A_page_of_the_menu_links_to_its_entries(string path, string title, string entries)
    {
        using var context = new PageContext();

        var page = context.Open<MenuPage>(path);

        Assert.Equal(title, PageText.Of(page.Find("h1")));
        Assert.Equal(entries.Split('|'), page.FindAll("li a").Select(PageText.Of));
    }
}
