// A second node, which connects by the secret that is left in its folder.
import hudson.slaves.DumbSlave
import hudson.slaves.JNLPLauncher
import hudson.slaves.RetentionStrategy
import jenkins.model.Jenkins
import jenkins.slaves.JnlpSlaveAgentProtocol

def folder = System.getProperty('ambit.node')
def launcher = new JNLPLauncher(false)
launcher.webSocket = true
def node = new DumbSlave('linux-1', folder, launcher)
node.labelString = 'linux'
node.retentionStrategy = RetentionStrategy.INSTANCE
Jenkins.get().addNode(node)
new File(folder, 'secret').text = JnlpSlaveAgentProtocol.SLAVE_SECRET.mac('linux-1')
