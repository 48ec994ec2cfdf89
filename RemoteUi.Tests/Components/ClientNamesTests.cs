using System.Net;
using System.Security.Cryptography.X509Certificates;
using Bunit;
using RemoteUi.Core.Machine;
using RemoteUi.Tests.Builders;
using RemoteUi.Tests.Enrollment;
using RemoteUi.Web.Components.Certificates;
using RemoteUi.Web.Components.Islands;
using RemoteUi.Web.Components.Pages.SettingsRegistration.DeviceManagement;

namespace RemoteUi.Tests.Components;

/// <summary>Under which names clients that verify a certificate reach the device.</summary>
public class ClientNamesTests
{
    private const string None = "Clients that verify this certificate accept it for no name";

    [Fact]
    public void Only_DNS_names_and_IP_addresses_count() => Assert.Equal(
        ["mfp.example", "192.0.2.7", "[2001:db8::7]"],
        ClientNames.Of(With(names =>
        {
            names.AddEmailAddress("mfp@example.com");
            names.AddUri(new Uri("https://mfp.example/"));
            names.AddIpAddress(IPAddress.Parse("192.0.2.7"));
            names.AddDnsName("mfp.example");
            names.AddIpAddress(IPAddress.Parse("2001:db8::7"));
        })));

    [Fact]
    public void The_common_name_does_not_count() => Assert.Empty(ClientNames.Of(TestKeys.Certificate));

    [Fact]
    public void Damaged_names_are_none() => Assert.Empty(
        ClientNames.Of(TlsCertificates.Issued(new X509Extension("2.5.29.17", [0xFF, 0xFF], critical: false))));

    [Theory]
    [InlineData("en", false, "reach the device under these names: mfp.example None of them is an IP address")]
    [InlineData("en", true, None)]
    [InlineData("cs", true, "nepřijmou pro žádné jméno")]
    public void The_page_of_a_TLS_key_and_the_result_of_its_request_say_the_names(
        string language, bool nameless, string words)
    {
        using var context = new PageContext(language);
        var certificate = nameless ? TlsCertificates.Issued() : With(names => names.AddDnsName("mfp.example"));
        var key = Samples.Key("tls", KeyUse.Tls, certificate: certificate);
        var request = ARequest.ByHand().For(KeyUse.Tls).In(Core.Enrollment.RequestState.Sending).Build();
        request.RecordIssued(certificate, [], ARequest.Noon);
        request.RecordRegistered([], ARequest.Noon);
        context.Stores.Hold(key);
        context.Stores.Hold(request);

        var page = context.Open<KeyPage>(parameters: page => page.Add(one => one.Id, key.Id));
        var result = context.Open<RequestProgress>(parameters: page => page.Add(part => part.Id, request.Id));

        Assert.Contains(words, PageText.Of(page.Find("section")), StringComparison.Ordinal);
        Assert.Contains(words, PageText.Of(result.Find("section")), StringComparison.Ordinal);
    }

    [Fact]
    public void A_key_for_another_use_says_no_names()
    {
        using var context = new PageContext();
        var key = Samples.Key("spare", KeyUse.None);
        context.Stores.Hold(key);

        Assert.DoesNotContain(
            None, context.Open<KeyPage>(parameters: page => page.Add(one => one.Id, key.Id)).Markup,
            StringComparison.Ordinal);
    }

    private static X509Certificate2 With(Action<SubjectAlternativeNameBuilder> add)
    {
        var names = new SubjectAlternativeNameBuilder();
        add(names);
        return TlsCertificates.Issued(names.Build());
    }
}
