package heed.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;

/** What can be done with raw mail. */
@Command(
        name = "mail",
        description = "Work with raw mail.",
        subcommands = {MailParseCommand.class, HelpCommand.class},
        synopsisSubcommandLabel = "COMMAND",
        mixinStandardHelpOptions = true)
final class MailCommand {}
