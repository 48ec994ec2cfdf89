using RemoteUi.Tests.Support;

namespace RemoteUi.Tests.Fuzz;

/// <summary>
/// Checks that any untrusted input ends with a result or the one allowed error, in bounded time and memory. FUZZ_INPUTS
/// sets the number of random inputs per parser, FUZZ_PARSERS the beginning of the names of the parsers to run. Every
/// byte is met in a long run and if <see cref="Thorough.IsDemanded"/>, otherwise one of five.
/// </summary>
public class MutationTests(ITestOutputHelper output)
{
    /// <summary>One of so many inputs is in the sample.</summary>
    private const int SampleStep = 5;

    public static TheoryData<string> Parsers { get; } =
    [
        .. Names.Where(name => name.StartsWith(FuzzSize.ParsersBeginWith, StringComparison.Ordinal)),
    ];

    private static string[] Names =>
    [
        "GetCACaps", "A page or text", "GetCACert", "CertRep", "Envelope", "GetCRL", "Chain",
        "The client, GetCACert", "The client, PKIOperation", "The practice CA, message", "The practice CA, CSR",
        "The inspector, messages", "The inspector, texts", "The inspector, captures",
    ];

    [Fact]
    public void Every_parser_is_run() => Assert.Equal(FuzzTargets.Names.Order(), Names.Order());

    [Theory]
    [MemberData(nameof(Parsers))]
    public void Undamaged_recorded_messages_are_accepted(string parser)
    {
        var target = FuzzTargets.Named(parser);
        Assert.Equal(target.Recorded.Count, target.Feed(target.Recorded).Accepted);
    }

    [Theory]
    [MemberData(nameof(Parsers))]
    public void Truncation_at_every_byte_ends_in_a_result_or_the_allowed_error(string parser) =>
        Feed(parser, target => Sample(target.Recorded.SelectMany(Mutations.Truncations)));

    [Theory]
    [MemberData(nameof(Parsers))]
    public void A_flipped_bit_in_every_byte_ends_in_a_result_or_the_allowed_error(string parser) =>
        Feed(parser, target => Sample(target.Recorded.SelectMany(Mutations.BitFlips)));

    [Theory]
    [MemberData(nameof(Parsers))]
    public void Random_damage_ends_in_a_result_or_the_allowed_error(string parser) =>
        Feed(parser, target => Mutations.Random(target.Recorded, FuzzSize.RandomInputs, seed: 20260704));

    private static IEnumerable<byte[]> Sample(IEnumerable<byte[]> inputs) =>
        FuzzSize.IsLong ? inputs : inputs.Sample(SampleStep, 0);

    private void Feed(string parser, Func<FuzzTarget, IEnumerable<byte[]>> inputs)
    {
        var target = FuzzTargets.Named(parser);
        output.WriteLine($"{parser}: {target.Feed(inputs(target))}");
    }
}
