using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.RegularExpressions;
using RemoteUi.Core.Challenges;
using RemoteUi.Core.Scep.Transport;
using RemoteUi.PracticeCa;
using RemoteUi.PracticeCa.Model;
using RemoteUi.Tests.Support;

namespace RemoteUi.Tests.PracticeCa.Faces;

/// <summary>Checks the addresses of the faces, and the administration page of the NDES.</summary>
public sealed class FaceAddressTests : IAsyncLifetime
{
    private readonly HttpClient http = new();
    private PracticeCaHost host = null!;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => host = await PracticeCaHost.StartAsync();

    public ValueTask DisposeAsync()
    {
        http.Dispose();
        return host.DisposeAsync();
    }

    [Theory]
    [InlineData("/certsrv/mscep/", "Ndes")]
    [InlineData("/certsrv/mscep/mscep.dll", "Ndes")]
    [InlineData("/certsrv/mscep/mscep.dll/pkiclient.exe", "Ndes")]
    [InlineData("/ejbca/publicweb/apply/scep/pkiclient.exe", "EjbcaCa EjbcaRa")]
    [InlineData("/ejbca/publicweb/apply/scep/alias/pkiclient.exe", "EjbcaCa EjbcaRa")]
    [InlineData("/scep/generic", "StepCa OpenXpki")]
    [InlineData("/scep/generic/pkiclient.exe", "StepCa OpenXpki")]
    [InlineData(
        PracticeCaEndpoint.Path, "Plain Ndes EjbcaCa EjbcaRa StepCa OpenXpki DynamicChallenge")]
    public async Task An_address_is_that_of_its_faces_by_GET_and_POST(string path, string faces)
    {
        var named = faces.Split(' ');
        foreach (var face in Enum.GetValues<CaFace>())
        {
            host.Set(_ => new() { Face = face });
            var expected = named.Contains($"{face}") ? HttpStatusCode.OK : HttpStatusCode.NotFound;

            using var got = await http.GetAsync(
                host.At($"{path}?operation=GetCACaps&message=PracticeCA"), Cancellation);
            using var content = new ByteArrayContent([]);
            using var posted = await http.PostAsync(host.At($"{path}?operation=GetCACaps"), content, Cancellation);

            Assert.Equal((face, expected), (face, got.StatusCode));
            Assert.Equal(expected == HttpStatusCode.NotFound, posted.StatusCode == HttpStatusCode.NotFound);
        }
    }

    [Fact]
    public async Task Opened_in_a_browser_the_address_of_an_NDES_shows_a_page()
    {
        host.Set(_ => new() { Face = CaFace.Ndes });

        using var reply = await http.GetAsync(host.At("/certsrv/mscep/mscep.dll"), Cancellation);

        Assert.Equal("text/html", reply.Content.Headers.ContentType!.MediaType);
        Assert.Contains(
            "<BODY>", Encoding.Unicode.GetString(await reply.Content.ReadAsByteArrayAsync(Cancellation)),
            StringComparison.Ordinal);
    }

    /// <summary>
    /// How three public programs find the password, rebuilt from their description: by the sentence, in any case, up to
    /// the next blank; as the first word of upper-case hexadecimal digits of twice the length set at the NDES; between
    /// the tags after the sentence that begins a paragraph with a blank.
    /// </summary>
    [Theory]
    [InlineData(@"(?i)The enrollment challenge password is: <B> (\S*)")]
    [InlineData(@"(?:^|\s)([A-F0-9]{16})")]
    [InlineData(@"> The enrollment challenge password is: <B>([^>]{17})")]
    public async Task Public_parsers_find_the_password_on_its_page(string expression)
    {
        host.Set(_ => new() { Face = CaFace.Ndes });
        var page = await PageAsync();

        var found = Regex.Match(page.Text, expression).Groups[1].Value.Trim();

        Assert.Matches("^[0-9A-F]{16}$", found);
        Assert.Equal("0", host.Client().Enroll(found).Status);
        Assert.Contains("will expire within 60 minutes", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_fixed_password_is_shown_to_each_and_good_for_all()
    {
        host.Set(_ => new()
        {
            Face = CaFace.Ndes,
            Challenge = ChallengeRule.Fixed,
            FixedPassword = new("0123456789ABCDEF"),
        });

        var first = await FetchAsync();
        var second = await FetchAsync();

        Assert.Equal(["0123456789ABCDEF", "0123456789ABCDEF"], [first, second]);
        Assert.Equal("0", host.Client().Enroll(first).Status);
        Assert.Equal(
            "0", host.Client(TestKeys.Second).Send(new ScepMessageBuilder
            {
                Signer = Requests.SelfSigned(TestKeys.Second),
                Recipient = host.Administration.CaCertificate,
                Content = Requests.Csr(TestKeys.Second, first),
                TransactionId = "second",
            }.Build()).Status);
        Assert.Contains("will not expire", (await PageAsync()).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task HTML_in_a_fixed_password_is_encoded()
    {
        host.Set(_ => new()
        {
            Face = CaFace.Ndes,
            Challenge = ChallengeRule.Fixed,
            FixedPassword = new("<script>"),
        });

        Assert.Contains("<B> &lt;script&gt; </B>", (await PageAsync()).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Behind_a_policy_module_the_page_answers_403_and_passwords_made_elsewhere_are_good()
    {
        host.Set(_ => new() { Face = CaFace.Ndes, HasPolicyModule = true });

        Assert.Equal(HttpStatusCode.Forbidden, (await PageAsync()).Status);

        Assert.Equal(0, host.Administration.LiveOneTimePasswords);
        Assert.Equal("0", host.Client().Enroll(host.Administration.MakeOneTimePassword()).Status);
    }

    [Fact]
    public async Task The_policy_module_is_only_that_of_an_NDES()
    {
        host.Set(_ => new() { Challenge = ChallengeRule.OneTime, HasPolicyModule = true });

        Assert.Equal(HttpStatusCode.OK, (await PageAsync()).Status);
    }

    private async Task<string> FetchAsync() =>
        Assert.IsType<ChallengeResult.Found>(
            await new ChallengePages(new NoOwnCaCertificates(), new RealClock())
                .FetchAsync(host.AdministrationPage, TimeSpan.FromSeconds(30), Cancellation))
            .Password!.Reveal();

    private async Task<(HttpStatusCode Status, string Text)> PageAsync()
    {
        var page = host.AdministrationPage;
        using var request = new HttpRequestMessage(HttpMethod.Get, page.Address);
        request.Headers.Authorization = new AuthenticationHeaderValue(
            "Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes($"{page.UserName}:{page.Password!.Reveal()}")));
        using var reply = await http.SendAsync(request, Cancellation);
        return (
            reply.StatusCode, Encoding.Unicode.GetString(await reply.Content.ReadAsByteArrayAsync(Cancellation)));
    }
}
