package heed.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** Heed's commands that need neither server nor database. */
@Command(
        name = "heed",
        description = "Heed on the command line: no server, no database.",
        subcommands = {MailCommand.class, CommandLine.HelpCommand.class},
        synopsisSubcommandLabel = "COMMAND",
        mixinStandardHelpOptions = true)
public final class Main {

    private Main() {}

    public static void main(String[] arguments) {
        System.exit(new CommandLine(new Main()).execute(arguments));
    }
}
